using System.Collections.ObjectModel;

namespace CrmTools.Sandbox;

/// <summary>One HTTP reply, and how its connection ends.</summary>
public sealed record SandboxReply
{
    /// <summary>HTTP status code. Meaningless when <see cref="End"/> is <see cref="WireEnd.Fin"/> or <see cref="WireEnd.Reset"/>.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Content-Type of the body.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Header fields besides Content-Type and Content-Length.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The complete body, also where the connection ends before all of it is sent.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How the connection ends.</summary>
    public WireEnd End { get; init; }

    /// <summary>How many bytes of the body arrive when <see cref="End"/> is <see cref="WireEnd.Truncated"/>.</summary>
    public int BytesSent { get; init; }
}
