namespace CrmTools;

/// <summary>A report in the making: it is told of writes one after another, keeps what it needs to count them, and becomes one page of HTML.</summary>
public interface IOperationReport
{
    /// <summary>Counts writes. Each must be told of once.</summary>
    void Add(IEnumerable<CrmOperation> operations);

    /// <summary>The page: complete in itself, in UTF-8, with nothing that loads from anywhere.</summary>
    Task WriteAsync(Stream output, CancellationToken cancellation);
}
