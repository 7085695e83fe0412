using System.Management.Automation;

namespace CrmTools.Errors;

/// <summary>The one factory of error records: stable id, honest category, the failing item, and what to do.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord ToErrorRecord(this Exception error, object? target)
    {
        if (error is not CrmException crm) return new ErrorRecord(error, error.GetType().Name, ErrorCategory.NotSpecified, target);
        return new ErrorRecord(crm, crm.ErrorId, (ErrorCategory)crm.Category, target)
        {
            ErrorDetails = new ErrorDetails(Problem(crm)) { RecommendedAction = crm.Remedy ?? "" },
        };
    }

    // PowerShell shows the recommended action in a line of its own; the exception's message, which logs keep, ends with it too.
    private static string Problem(CrmException error) => error.Remedy is { Length: > 0 } remedy && error.Message.EndsWith(remedy, StringComparison.Ordinal)
        ? error.Message[..^remedy.Length].TrimEnd()
        : error.Message;

    public static CrmException NotConnected(string what, string remedy) =>
        new(CrmErrorId.NotConnected, CrmErrorCategory.ResourceUnavailable, $"{what} {remedy}") { Remedy = remedy };

    public static CrmException Ambiguous(IEnumerable<CrmConnection> open)
    {
        var names = string.Join(", ", open.Select(connection => $"{connection.Name} ({connection.Vendor})"));
        return new(CrmErrorId.AmbiguousConnection, CrmErrorCategory.InvalidArgument, ErrorStrings.FormatSeveralConnections(names, ErrorStrings.SayWhichConnection))
        {
            Remedy = ErrorStrings.SayWhichConnection,
        };
    }

    public static CrmException NotSupported(string vendor, string cmdlet, IReadOnlyList<string> able)
    {
        var remedy = able.Count switch
        {
            0 => ErrorStrings.NoVendorHas,
            1 => ErrorStrings.FormatVendorHas(able[0], cmdlet),
            _ => ErrorStrings.FormatVendorsHave(string.Join(", ", able), cmdlet),
        };
        return CrmError.NotSupported(vendor, ErrorStrings.FormatNoOperationFor(vendor, cmdlet), remedy);
    }
}
