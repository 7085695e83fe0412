namespace CrmTools;

/// <summary>The errors that arise on this side of the wire, in one voice: what is wrong, then what to do.</summary>
internal static class CrmError
{
    /// <summary>A value that was refused before anything was sent.</summary>
    public static CrmException Invalid(string field, string problem, string remedy) =>
        new(CrmErrorId.InvalidInput, CrmErrorCategory.InvalidArgument, $"{field}: {problem}. {remedy}") { Remedy = remedy };

    /// <summary>An operation that this vendor does not have.</summary>
    public static CrmException NotSupported(string vendor, string what, string remedy) =>
        new(CrmErrorId.OperationNotSupported, CrmErrorCategory.NotImplemented, $"{what} {remedy}") { Vendor = vendor, Remedy = remedy };
}
