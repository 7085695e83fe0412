namespace CrmTools.Sandbox;

/// <summary>How the Marketingforce server behaves where running servers may differ. May be changed while it runs.</summary>
public sealed class MarketingforceDialect
{
    /// <summary>How long a token that was obtained is valid.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>True for a server where a new token ends the older ones; false where they stay valid until they expire.</summary>
    public bool NewTokenEndsOlder { get; set; }

    /// <summary>Where the answer to a query holds its list.</summary>
    public MarketingforceListPlace ListPlace { get; set; }

    /// <summary>Largest <c>limit</c> of a query: 1000, or 100 at some companies. Objects <c>…__c</c> never take more than 100.</summary>
    public int MaxLimit { get; set; } = 1000;

    /// <summary>Largest <c>offset</c> of a query; 0 for no limit.</summary>
    public int MaxOffset { get; set; } = 10_000;

    /// <summary>True for a server that has the objects <c>…__c</c> under <c>crm/v2</c>; false where they are under <c>crm/custom/v2</c>.</summary>
    public bool CustomUnderStandardPath { get; set; }

    /// <summary>True for a server that wants <c>[null]</c> as the values of IS, ISN, EXISTS and NEXISTS; false for <c>[]</c>.</summary>
    public bool NullAsValue { get; set; }

    /// <summary>True for a server that does not count: <c>total</c> is 0.</summary>
    public bool DoesNotCount { get; set; }

    /// <summary>True for a server that puts the record of <c>data/get</c> into <c>data.object_data</c>; false where <c>data</c> is the record.</summary>
    public bool WrapsRecord { get; set; }

    /// <summary>The error code of the answer to a caller who calls too often; the document names none.</summary>
    public int TooFrequentCode { get; set; } = 20021;
}
