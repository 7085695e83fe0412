namespace CrmTools;

/// <summary>Whether a connection can be used.</summary>
public enum CrmConnectionState
{
    /// <summary>Ready.</summary>
    Open,

    /// <summary>Disconnected.</summary>
    Closed,
}
