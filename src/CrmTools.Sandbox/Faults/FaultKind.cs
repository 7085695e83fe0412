namespace CrmTools.Sandbox;

/// <summary>What can go wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>The reply takes <see cref="FaultRule.Duration"/> longer, spent before or after the commit.</summary>
    Delay,

    /// <summary>The vendor refuses with <see cref="FaultRule.Code"/>; nothing is committed.</summary>
    Refuse,

    /// <summary>HTTP 429 with Retry-After; nothing is committed.</summary>
    Throttle,

    /// <summary>HTTP 503 or another 5xx, before or after the commit.</summary>
    ServerError,

    /// <summary>The vendor's "too frequent" answer inside HTTP 200; nothing is committed.</summary>
    BusyInOk,

    /// <summary>The connection is closed in order without a reply, before the request is read, before or after the commit.</summary>
    Fin,

    /// <summary>The connection is torn down without a reply, before the request is read, before or after the commit.</summary>
    Reset,

    /// <summary>The request is committed and the first <see cref="FaultRule.Bytes"/> bytes of the body arrive.</summary>
    Truncate,

    /// <summary>HTTP 200 (or <see cref="FaultRule.Status"/>) with a proxy's HTML page, before or after the commit.</summary>
    Garbage,

    /// <summary>The reply is lost at once; the commit happens later, by the clock or after so many more requests.</summary>
    LateCommit,

    /// <summary>The request is committed twice, as by a proxy that sends it again; the second reply arrives.</summary>
    DuplicateDelivery,

    /// <summary>A log read does not show entries younger than <see cref="FaultRule.Duration"/>.</summary>
    LogLag,

    /// <summary>The token that the request carries stops being valid as it arrives. Without effect where a vendor has no tokens.</summary>
    StaleToken,

    /// <summary>The reply's Date header is off by <see cref="FaultRule.Duration"/>, which may be negative.</summary>
    ClockSkew,
}
