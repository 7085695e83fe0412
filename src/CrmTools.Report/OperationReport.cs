using System.Globalization;
using System.Text;
using CrmTools.Report.Page;
using CrmTools.Report.Tally;

namespace CrmTools.Report;

/// <summary>Counts writes and writes the page.</summary>
internal sealed class OperationReport(ReportScope scope) : IOperationReport
{
    private readonly ReportTally _tally = new(scope.Zone);

    public void Add(IEnumerable<CrmOperation> operations)
    {
        foreach (var operation in operations) _tally.Add(operation);
    }

    public async Task WriteAsync(Stream output, CancellationToken cancellation) => await output.WriteAsync(Encoding.UTF8.GetBytes(Page()), cancellation);

    // Texts and composed messages come in the thread's languages, which are not those of the user here.
    private string Page()
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (scope.Culture, scope.Language);
            return new ReportPage(_tally, scope).Write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }
}
