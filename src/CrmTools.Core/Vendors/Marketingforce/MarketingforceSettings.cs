using System.Globalization;
using CrmTools.Core.Connections;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>The dialect switches of a connection (<c>-Setting</c>).</summary>
internal sealed record MarketingforceSettings
{
    /// <summary>How the api names of a company's own objects and fields end.</summary>
    public const string CustomEnding = "__c";

    private const int MostRows = 1000;
    private const int MostCustomRows = 100;
    private const string StandardPath = "cgi/crm/v2/";

    public static readonly IReadOnlyDictionary<string, Func<string>> Known = new Dictionary<string, Func<string>>
    {
        ["MaxPageSize"] = () => MarketingforceStrings.MaxPageSizeSetting,
        ["MaxOffset"] = () => MarketingforceStrings.MaxOffsetSetting,
        ["CustomPath"] = () => MarketingforceStrings.CustomPathSetting,
        ["NullValues"] = () => MarketingforceStrings.NullValuesSetting,
        ["AmountsAs"] = () => MarketingforceStrings.AmountsAsSetting,
        ["AmountFields"] = () => MarketingforceStrings.AmountFieldsSetting,
        ["TimeFields"] = () => MarketingforceStrings.TimeFieldsSetting,
        ["ListFields"] = () => MarketingforceStrings.ListFieldsSetting,
        ["BusyCodes"] = () => MarketingforceStrings.BusyCodesSetting,
        ["DoubtCodes"] = () => MarketingforceStrings.DoubtCodesSetting,
        ["ProbeObject"] = () => MarketingforceStrings.ProbeObjectSetting,
    };

    public int MaxPageSize { get; init; } = MostRows;

    /// <summary>0 for no limit.</summary>
    public int MaxOffset { get; init; } = 10_000;

    public bool HasCustomPath { get; init; } = true;

    public bool SendsNull { get; init; }

    public bool SendsNumbers { get; init; }

    public NamePatterns AmountFields { get; init; } = new("*_amount,*_price,*_money,*_fee,*_cost,*_balance");

    public NamePatterns TimeFields { get; init; } = new("*_time,*_date");

    public NamePatterns ListFields { get; init; } = new("owner,created_by,last_modified_by,data_own_department");

    public IReadOnlySet<long> BusyCodes { get; init; } = new HashSet<long>();

    public IReadOnlySet<long> DoubtCodes { get; init; } = new HashSet<long>();

    public string ProbeObject { get; init; } = "AccountObj";

    public static MarketingforceSettings Read(ConnectForm form)
    {
        var usual = new MarketingforceSettings();
        return new MarketingforceSettings
        {
            MaxPageSize = Number(form, "MaxPageSize", usual.MaxPageSize, 1, MostRows),
            MaxOffset = Number(form, "MaxOffset", usual.MaxOffset, 0, int.MaxValue),
            HasCustomPath = form.Choice("CustomPath", "Custom", "Custom", "Standard") == "Custom",
            SendsNull = form.Choice("NullValues", "Empty", "Empty", "Null") == "Null",
            SendsNumbers = form.Choice("AmountsAs", "Text", "Text", "Number") == "Number",
            AmountFields = form.Setting("AmountFields") is { } amounts ? new(amounts) : usual.AmountFields,
            TimeFields = form.Setting("TimeFields") is { } times ? new(times) : usual.TimeFields,
            ListFields = form.Setting("ListFields") is { } lists ? new(lists) : usual.ListFields,
            BusyCodes = Codes(form, "BusyCodes"),
            DoubtCodes = Codes(form, "DoubtCodes"),
            ProbeObject = form.Setting("ProbeObject") ?? usual.ProbeObject,
        };
    }

    /// <summary>True for an object that a company made itself.</summary>
    public static bool IsCustom(string name) => name.EndsWith(CustomEnding, StringComparison.Ordinal);

    /// <summary>The path of an operation on an object.</summary>
    public string PathOf(string operation, string objectName) =>
        (HasCustomPath && IsCustom(objectName) ? "cgi/crm/custom/v2/" : StandardPath) + operation;

    /// <summary>Rows a query of this object may ask for.</summary>
    public int MostRowsOf(string objectName) => IsCustom(objectName) ? Math.Min(MaxPageSize, MostCustomRows) : MaxPageSize;

    private static int Number(ConnectForm form, string key, int usual, int least, int most)
    {
        if (form.Setting(key) is not { } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw CrmError.Invalid($"Setting {key}", ConnectStrings.FormatNotInRange(text, least, most), MarketingforceStrings.FormatLeaveOutForUsual(usual));
    }

    private static HashSet<long> Codes(ConnectForm form, string key)
    {
        var codes = new HashSet<long>();
        foreach (var text in (form.Setting(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code)
                || code is MarketingforceCodes.Success or MarketingforceCodes.TokenRejected)
            {
                throw CrmError.Invalid($"Setting {key}", MarketingforceStrings.FormatNotAnOpenCode(text), MarketingforceStrings.GiveCodes);
            }

            codes.Add(code);
        }

        return codes;
    }
}
