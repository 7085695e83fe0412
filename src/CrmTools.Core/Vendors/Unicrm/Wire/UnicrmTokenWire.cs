namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>A token; its expiry is an absolute time with an offset, not a number of seconds.</summary>
internal sealed class UnicrmTokenWire
{
    public string? Token { get; set; }

    public DateTimeOffset? ExpiresIn { get; set; }
}
