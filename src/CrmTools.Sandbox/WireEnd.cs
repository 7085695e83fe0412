namespace CrmTools.Sandbox;

/// <summary>How a connection ends after a request.</summary>
public enum WireEnd
{
    /// <summary>The whole reply arrives and the connection stays usable.</summary>
    Normal,

    /// <summary>The server closes the connection in order (TCP FIN) without a byte of reply.</summary>
    Fin,

    /// <summary>The server tears the connection down (TCP RST) without a byte of reply.</summary>
    Reset,

    /// <summary>Status, headers with the full Content-Length and a part of the body arrive, then FIN.</summary>
    Truncated,
}
