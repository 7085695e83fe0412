using System.Text.Json.Serialization;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>An entry of an account's statement.</summary>
internal sealed class UnicrmItemWire
{
    public DateTimeOffset? AccountDate { get; set; }

    public string? Action { get; set; }

    public decimal? Balance { get; set; }

    public string? CardNo { get; set; }

    public string? Comment { get; set; }

    /// <summary>The till, in spite of its name.</summary>
    public string? CreatedAt { get; set; }

    public DateTimeOffset? CreatedOn { get; set; }

    public decimal? CreditQuantity { get; set; }

    public decimal? DebitQuantity { get; set; }

    public string? FromNo { get; set; }

    public string? No { get; set; }

    public decimal? Quantity { get; set; }

    public string? Title { get; set; }

    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; set; }
}
