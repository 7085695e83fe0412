using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>What stands beside every answer's data.</summary>
internal sealed class FkwEnvelopeWire
{
    public long? Rt { get; set; }

    public bool? Success { get; set; }

    public string? Msg { get; set; }

    /// <summary>Some answers name the message so.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>Only to recognize the answer to a sign-in.</summary>
    public string? AccessToken { get; set; }

    [JsonIgnore]
    public string? Message => Msg ?? ErrorMessage;
}
