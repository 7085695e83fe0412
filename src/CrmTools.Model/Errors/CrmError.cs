namespace CrmTools;

/// <summary>The errors that arise on this side of the wire, in one voice: what is wrong, then what to do.</summary>
internal static class CrmError
{
    /// <summary>A value that was refused before anything was sent.</summary>
    public static CrmException Invalid(string field, string problem, string remedy) =>
        new(CrmErrorId.InvalidInput, CrmErrorCategory.InvalidArgument, CommonStrings.FormatProblem(field, problem, remedy)) { Remedy = remedy };

    /// <summary>An operation that this vendor does not have.</summary>
    public static CrmException NotSupported(string vendor, string what, string remedy) =>
        new(CrmErrorId.OperationNotSupported, CrmErrorCategory.NotImplemented, $"{what} {remedy}") { Vendor = vendor, Remedy = remedy };

    /// <summary>The journal of writes cannot be used; nothing was sent unless the message says so.</summary>
    public static CrmException Journal(string place, string problem, string remedy, Exception? inner = null) =>
        new(CrmErrorId.JournalError, CrmErrorCategory.ResourceUnavailable, CommonStrings.FormatJournalProblem(place, problem, remedy), inner) { Remedy = remedy };
}
