namespace CrmTools;

/// <summary>The result of one harmless authenticated call.</summary>
public sealed class CrmConnectionTest
{
    internal CrmConnectionTest(CrmConnection connection) => Connection = connection;

    /// <summary>The connection that was tested.</summary>
    public CrmConnection Connection { get; }

    /// <summary>The vendor's id.</summary>
    public string Vendor => Connection.Vendor;

    /// <summary>True when the vendor answered and accepted us.</summary>
    public bool Succeeded { get; internal init; }

    /// <summary>How long the call took.</summary>
    public TimeSpan Latency { get; internal init; }

    /// <summary>The error id of a failure.</summary>
    public string? ErrorId { get; internal init; }

    /// <summary>Why it failed, and what to do.</summary>
    public string? Reason { get; internal init; }
}
