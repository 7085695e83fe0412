using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmTools.Core.Sending;

/// <summary>What stays the same over all attempts of one operation.</summary>
internal sealed record Call(Endpoint Endpoint)
{
    /// <summary>Application parameters or the body, in the vendor's names.</summary>
    public JsonObject Body { get; init; } = [];

    /// <summary>Query parameters, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>Path that replaces the endpoint's, where it carries an id.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// Parameters that are secret, such as a new member's password. The protocol puts them beside the others; they are never journaled or shown.
    /// </summary>
    public IReadOnlyDictionary<string, CrmSecret> Secrets { get; init; } = new Dictionary<string, CrmSecret>();

    /// <summary>A body that is streamed, for protocols that have uploads.</summary>
    public BodySource? Content { get; init; }

    /// <summary>What the memory of writes compares: the same key with another payload is the caller's mistake.</summary>
    public string Payload => Content is null ? Body.ToJsonString() : $"{Body.ToJsonString()} {Content.Identity}";

    /// <summary>A field of the body as text, whether it was just built or read back from the journal; null when it is not there.</summary>
    public string? Field(string name) => Body[name]?.ToString();

    /// <summary>A field of the body as a number; null when it is not there, or is none.</summary>
    public decimal? Number(string name) => decimal.TryParse(Field(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The key of an additive write.</summary>
    public string? Key { get; init; }

    /// <summary>What the vendor's record will show a marked write by, in the words of the vendor's own <see cref="Addition.Look"/>.</summary>
    public string? Mark { get; init; }

    /// <summary>What makes two writes of one key the same; the body, unless part of it is only the time of sending.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whom or what it is about, for messages: "member 100001".</summary>
    public Func<string>? Subject { get; init; }
}
