using CrmTools.Core.Connections;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>The dialect switches of a CheTongGui connection (<c>-Setting</c>): what the document leaves open.</summary>
internal sealed record ChetongguiSettings
{
    private static readonly Dictionary<string, string> UsualPaths = new()
    {
        ["Register"] = "crm/register",
        ["Login"] = "crm/login",
        ["OfferProduct"] = "data/goods",
        ["Customer"] = "crm/customer",
        ["Relation"] = "crm/relation",
        ["Discount"] = "data/discount",
        ["Remind"] = "order/remind",
        ["PlaceOrder"] = "order/place",
        ["Order"] = "order/query",
        ["Ship"] = "order/ship",
        ["Receive"] = "order/receive",
        ["Shipment"] = "order/shipment",
        ["Return"] = "order/return",
        ["ConfirmReturn"] = "order/return/confirm",
        ["ProductAccess"] = "data/access",
    };

    public static readonly IReadOnlyDictionary<string, Func<string>> Known = UsualPaths
        .Select(path => KeyValuePair.Create<string, Func<string>>($"Path.{path.Key}", () => ChetongguiStrings.FormatPathSetting(path.Value)))
        .Concat(new Dictionary<string, Func<string>>
        {
            ["OrderQueryType"] = () => ChetongguiStrings.OrderQueryTypeSetting,
            ["RepeatedOrder"] = () => ChetongguiStrings.RepeatedOrderSetting,
            ["TimestampDigits"] = () => ChetongguiStrings.TimestampDigitsSetting,
            ["LineDiscount"] = () => ChetongguiStrings.LineDiscountSetting,
            ["SexForm"] = () => ChetongguiStrings.SexFormSetting,
            ["ReturnForm"] = () => ChetongguiStrings.ReturnFormSetting,
            ["AccessListField"] = () => ChetongguiStrings.AccessListFieldSetting,
            ["AccessAllow"] = () => ChetongguiStrings.AccessAllowSetting,
            ["StateBaseline"] = () => ChetongguiStrings.StateBaselineSetting,
            ["NoShipment"] = () => ChetongguiStrings.NoShipmentSetting,
            ["AcceptedStatus"] = () => ChetongguiStrings.AcceptedStatusSetting,
            ["ReturnedStatus"] = () => ChetongguiStrings.ReturnedStatusSetting,
            ["AccessDeny"] = () => ChetongguiStrings.AccessDenySetting,
        })
        .ToDictionary(setting => setting.Key, setting => setting.Value);

    private Dictionary<string, string> Paths { get; init; } = UsualPaths;

    public int OrderQueryType { get; init; } = (int)ChetongguiOpType.Query;

    public IReadOnlyList<string> RepeatedOrder { get; init; } = ["重复", "已存在"];

    public int TimestampDigits { get; init; } = 24;

    public bool DiscountInPercent { get; init; }

    public bool SexInNumbers { get; init; }

    public bool IsReturnFlat { get; init; }

    public bool HasBaseline { get; init; } = true;

    public IReadOnlyList<string> NoShipment { get; init; } = ["物流不存在", "未发货"];

    public string AcceptedStatus { get; init; } = "2";

    public string ReturnedStatus { get; init; } = "99";

    public string AccessListField { get; init; } = "list_type";

    public string AccessAllow { get; init; } = "1";

    public string AccessDeny { get; init; } = "2";

    /// <summary>The path of an operation.</summary>
    public string Path(string operation) => Paths[operation];

    /// <summary>The name of the operation whose path this is, or which has this name; null for none.</summary>
    public string? Operation(string nameOrPath) => Paths
        .Where(path => path.Key.Equals(nameOrPath, StringComparison.OrdinalIgnoreCase) || path.Value == nameOrPath.TrimStart('/'))
        .Select(path => path.Key).FirstOrDefault();

    public static ChetongguiSettings Read(ConnectForm form) => new()
    {
        Paths = UsualPaths.ToDictionary(path => path.Key, path => Below(form, path.Key) ?? path.Value),
        OrderQueryType = form.Whole("OrderQueryType", (int)ChetongguiOpType.Query, 1, 99),
        RepeatedOrder = form.Words("RepeatedOrder", "重复,已存在"),
        HasBaseline = form.Choice("StateBaseline", "On", "On", "Off") == "On",
        NoShipment = form.Words("NoShipment", "物流不存在,未发货"),
        AcceptedStatus = form.Setting("AcceptedStatus") ?? "2",
        ReturnedStatus = form.Setting("ReturnedStatus") ?? "99",
        TimestampDigits = form.Whole("TimestampDigits", 24, 16, 30),
        DiscountInPercent = form.Choice("LineDiscount", "Hundredths", "Hundredths", "Percent") == "Percent",
        SexInNumbers = form.Choice("SexForm", "Words", "Words", "Numbers") == "Numbers",
        IsReturnFlat = form.Choice("ReturnForm", "Param", "Param", "Flat") == "Flat",
        AccessListField = form.Setting("AccessListField") ?? "list_type",
        AccessAllow = form.Setting("AccessAllow") ?? "1",
        AccessDeny = form.Setting("AccessDeny") ?? "2",
    };

    private static string? Below(ConnectForm form, string operation)
    {
        if (form.Setting($"Path.{operation}")?.Trim().TrimStart('/') is not { } path) return null;
        return ChetongguiPath.IsBelow(path)
            ? path
            : throw CrmError.Invalid($"Setting Path.{operation}", ChetongguiStrings.FormatNotAPathBelowBaseUri(path), ChetongguiStrings.GivePathWithSlash);
    }
}
