using CrmTools.Report.Tally;

namespace CrmTools.Report.Page;

/// <summary>The names of states, deeds and reasons in the user's language.</summary>
internal static class Words
{
    public static string Of(CrmOperationState state) => state switch
    {
        CrmOperationState.Applied => Texts.Applied,
        CrmOperationState.Refused => Texts.Refused,
        CrmOperationState.InDoubt => Texts.InDoubt,
        _ => Texts.Intended,
    };

    /// <summary>The name of a state in the page's style.</summary>
    public static string Style(CrmOperationState state) => state switch
    {
        CrmOperationState.Applied => "applied",
        CrmOperationState.Refused => "refused",
        CrmOperationState.InDoubt => "doubt",
        _ => "intended",
    };

    public static string Of(Deed deed) => deed switch
    {
        Deed.PointsGiven => Texts.PointsGiven,
        Deed.PointsTaken => Texts.PointsTaken,
        Deed.Payment => Texts.Payments,
        Deed.Order => Texts.Orders,
        Deed.OrderChange => Texts.OrderChanges,
        Deed.Shipment => Texts.Shipments,
        Deed.Member => Texts.Members,
        Deed.Product => Texts.Products,
        Deed.Record => Texts.Records,
        _ => Texts.Others,
    };

    /// <summary>What a reason is called; a vendor's own message stays as it is.</summary>
    public static string Of(Failure failure) => failure.ErrorId switch
    {
        CrmErrorId.OutcomeUnknown => Texts.ReasonOutcomeUnknown,
        CrmErrorId.Timeout => Texts.ReasonTimeout,
        CrmErrorId.ConnectionFailed => Texts.ReasonConnectionFailed,
        CrmErrorId.AuthenticationFailed => Texts.ReasonAuthenticationFailed,
        CrmErrorId.RateLimited => Texts.ReasonRateLimited,
        CrmErrorId.ProtocolError => Texts.ReasonProtocolError,
        CrmErrorId.InvalidInput => Texts.ReasonInvalidInput,
        _ when failure.Example.Length == 0 => Texts.ReasonNone,
        _ => failure.Example,
    };
}
