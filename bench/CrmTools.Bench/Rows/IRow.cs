using CrmTools.Bench.Measuring;

namespace CrmTools.Bench.Rows;

/// <summary>One thing that is measured; a line of <see cref="RowCatalog"/>.</summary>
internal interface IRow
{
    /// <summary>As <c>--row</c> takes it.</summary>
    string Id { get; }

    /// <summary>Measures it, and checks what was done.</summary>
    /// <exception cref="WrongAnswerException">What was measured was done wrongly.</exception>
    Task<IReadOnlyList<Figure>> MeasureAsync(BenchRun run);
}
