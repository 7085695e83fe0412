using System.Net;

namespace CrmTools.Core.Connections;

/// <summary>Checks of an address, before a secret is sent to it.</summary>
internal static class Address
{
    /// <summary>The address with a trailing slash, so that relative paths append.</summary>
    /// <exception cref="CrmException">With id InvalidInput.</exception>
    public static Uri Checked(ConnectRequest request)
    {
        var uri = request.BaseUri ?? throw CrmError.Invalid(
            "BaseUri", $"{request.Vendor} has no address of its own", "Give the address of your shop's server, or -Sandbox to try things out.");
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("https" or "http"))
            throw CrmError.Invalid("BaseUri", $"'{uri}' is not a web address", "Give one that begins with https://.");
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            throw CrmError.Invalid("BaseUri", $"'{uri.GetLeftPart(UriPartial.Path)}' carries a query, a fragment or a user", "Give the plain address.");
        if (request.Sandbox && !IsLoopback(uri))
            throw CrmError.Invalid("BaseUri", $"-Sandbox never leaves this machine, and {uri.Host} is not this machine", "Leave -BaseUri out, or leave -Sandbox out.");
        if (uri.Scheme == "http" && !IsLoopback(uri) && !request.AllowUnencryptedAuthentication)
        {
            throw CrmError.Invalid(
                "BaseUri", $"http sends keys and members to {uri.Host} in the clear", "Use https, or accept that with -AllowUnencryptedAuthentication.");
        }

        return uri.AbsoluteUri.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
    }

    private static bool IsLoopback(Uri uri) => uri.IsLoopback || (IPAddress.TryParse(uri.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
