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
            "BaseUri", ConnectStrings.FormatNoAddressOfItsOwn(request.Vendor), ConnectStrings.GiveAddress);
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("https" or "http"))
            throw CrmError.Invalid("BaseUri", ConnectStrings.FormatNotAWebAddress(uri), ConnectStrings.GiveHttpsAddress);
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            throw CrmError.Invalid("BaseUri", ConnectStrings.FormatAddressHasMore(uri.GetLeftPart(UriPartial.Path)), ConnectStrings.GivePlainAddress);
        if (request.Sandbox && !IsLoopback(uri))
            throw CrmError.Invalid("BaseUri", ConnectStrings.FormatSandboxStaysHere(uri.Host), ConnectStrings.GiveBaseUriOrSandbox);
        if (uri.Scheme == "http" && !IsLoopback(uri) && !request.AllowUnencryptedAuthentication)
        {
            throw CrmError.Invalid(
                "BaseUri", ConnectStrings.FormatHttpIsInTheClear(uri.Host), ConnectStrings.UseHttps);
        }

        return uri.AbsoluteUri.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
    }

    private static bool IsLoopback(Uri uri) => uri.IsLoopback || (IPAddress.TryParse(uri.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
