namespace CrmTools.Sandbox.Marketingforce;

/// <summary>Finds the operation of a path.</summary>
internal sealed class MarketingforceRouter(SandboxOptions options)
{
    private const string Standard = "cgi/crm/v2/";
    private const string Custom = "cgi/crm/custom/v2/";

    private readonly TokenGet _token = new(options);
    private readonly Dictionary<string, IMarketingforceOperation> _operations =
        new IMarketingforceOperation[] { new DataCreate(), new DataUpdate(), new DataGet(), new DataQuery(options) }
            .ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The operation, null where there is none, and whether the path is that of a company's own objects.</summary>
    public (IMarketingforceOperation? Operation, bool IsCustom) Find(string path)
    {
        if (path == "cgi/" + _token.Name) return (_token, false);
        var isCustom = path.StartsWith(Custom, StringComparison.Ordinal);
        if (!isCustom && !path.StartsWith(Standard, StringComparison.Ordinal)) return (null, false);
        return (_operations.GetValueOrDefault(path[(isCustom ? Custom : Standard).Length..]), isCustom);
    }
}
