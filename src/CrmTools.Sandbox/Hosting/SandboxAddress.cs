namespace CrmTools.Sandbox;

/// <summary>Addresses of the in-process servers, and what is below a vendor's base in any address.</summary>
public static class SandboxAddress
{
    /// <summary>ONex's in-process base address; <c>.invalid</c> names never resolve, so no request can reach a real host.</summary>
    public static readonly Uri Onex = new("http://onex.sandbox.invalid/index.php/openapi/rpc/service/");

    /// <summary>UniCRM's in-process base address.</summary>
    public static readonly Uri Unicrm = new("http://unicrm.sandbox.invalid/");

    /// <summary>CheTongGui's in-process base address.</summary>
    public static readonly Uri Chetonggui = new("http://chetonggui.sandbox.invalid/");

    /// <summary>Fkw's in-process base address.</summary>
    public static readonly Uri Fkw = new("http://fkw.sandbox.invalid/api/");

    /// <summary>Marketingforce's in-process base address.</summary>
    public static readonly Uri Marketingforce = new("http://marketingforce.sandbox.invalid/");

    /// <summary>The in-process base address of a vendor.</summary>
    /// <exception cref="ArgumentException">The vendor is unknown.</exception>
    public static Uri Of(string vendor) => vendor switch
    {
        SandboxVendorIds.ONex => Onex,
        SandboxVendorIds.UniCrm => Unicrm,
        SandboxVendorIds.CheTongGui => Chetonggui,
        SandboxVendorIds.Fkw => Fkw,
        SandboxVendorIds.Marketingforce => Marketingforce,
        _ => throw new ArgumentException($"Unknown vendor '{vendor}'.", nameof(vendor)),
    };

    /// <summary>The part of an escaped path below the base, without a leading slash.</summary>
    internal static string Below(string path, string basePath)
    {
        if (path.StartsWith(basePath, StringComparison.Ordinal)) return path[basePath.Length..];
        // Some callers leave the base's last slash out.
        return path + "/" == basePath ? "" : path.TrimStart('/');
    }
}
