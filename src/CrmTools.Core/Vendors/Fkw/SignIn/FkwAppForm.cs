using CrmTools.Core.Connections;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>Reads app and grant from what the user gave to connect.</summary>
internal static class FkwAppForm
{
    private static readonly string[] Grants = ["AuthorizationCode", "Interactive", "RefreshToken"];

    public static FkwApp Read(ConnectForm form, Uri api)
    {
        var id = form.Text("ClientId", "Give the client_id that was agreed with the vendor.");
        var secret = form.Secret("Secret", "Give the client_secret that was agreed with the vendor.");
        var platform = form.Request.Parameters.GetValueOrDefault("PlatformCode") as string ?? "FKW";
        if (!platform.Equals("FKW", StringComparison.OrdinalIgnoreCase) && !platform.Equals("WSC", StringComparison.OrdinalIgnoreCase))
            throw CrmError.Invalid("PlatformCode", $"'{platform}' is not known", "Give FKW (direct sale) or WSC (distribution).");
        var redirect = form.Request.Parameters.GetValueOrDefault("RedirectUri") as string;
        if (redirect is null) return new FkwApp(api, id, secret, platform.ToUpperInvariant(), null);
        return Uri.TryCreate(redirect, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new FkwApp(api, id, secret, platform.ToUpperInvariant(), uri)
            : throw CrmError.Invalid("RedirectUri", $"'{redirect}' is not a web address", "Give the address that was agreed with the vendor.");
    }

    /// <summary>True when the user said how the merchant's consent is proven.</summary>
    public static bool HasGrant(ConnectForm form) => form.Request.RefreshTokens is not null || Grants.Any(form.Request.Parameters.ContainsKey);

    public static FkwGrant Grant(ConnectForm form, FkwApp app)
    {
        var parameters = form.Request.Parameters;
        var given = Grants.Where(parameters.ContainsKey).ToArray();
        if (given.Length > 1) throw CrmError.Invalid(given[1], $"-{given[0]} was given too", "Give one of them.");
        return given switch
        {
            ["AuthorizationCode"] => new FkwGrant(FkwGrantKind.Code, new CrmSecret(form.Text("AuthorizationCode", "Give the code of the address that the login led to.").Trim())),
            ["RefreshToken"] => new FkwGrant(FkwGrantKind.Refresh, form.Secret("RefreshToken", "Give the refresh token of an earlier authorization.")),
            ["Interactive"] => Login(app, parameters.GetValueOrDefault("InteractiveTimeoutSec") as int? ?? 300),
            _ when form.Request.RefreshTokens is not null => new FkwGrant(FkwGrantKind.Kept, new CrmSecret("")),
            _ => throw Missing(app),
        };
    }

    private static FkwGrant Login(FkwApp app, int seconds)
    {
        var redirect = app.RedirectUri
            ?? throw CrmError.Invalid("RedirectUri", "nothing was given", "Give the address of this machine that was agreed with the vendor, such as http://127.0.0.1:8765/callback.");
        if (LoopbackReceiver.IsUsable(redirect)) return FkwGrant.Login(TimeSpan.FromSeconds(seconds));
        throw CrmError.Invalid(
            "RedirectUri", $"'{redirect}' is not this machine, so the code does not come back here",
            $"Log in at {app.AuthorizationUri(null)} and give the code of the address that it leads to with -AuthorizationCode.");
    }

    // Where no browser is at hand this is the way: any browser anywhere, and the code by hand.
    private static CrmException Missing(FkwApp app)
    {
        var how = app.RedirectUri is null
            ? "Give -RedirectUri, the address agreed with the vendor, to be told where to log in; or -Interactive, -AuthorizationCode or -RefreshToken."
            : $"Log in at {app.AuthorizationUri(null)} and give the code of the address that it leads to; or use -Interactive or -RefreshToken.";
        return CrmError.Invalid("AuthorizationCode", "nothing was given", how);
    }
}
