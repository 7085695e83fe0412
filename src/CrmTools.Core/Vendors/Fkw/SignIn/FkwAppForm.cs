using CrmTools.Core.Connections;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>Reads app and grant from what the user gave to connect.</summary>
internal static class FkwAppForm
{
    private static readonly string[] Grants = ["AuthorizationCode", "Interactive", "RefreshToken"];

    public static FkwApp Read(ConnectForm form, Uri api)
    {
        var id = form.Text("ClientId", () => FkwStrings.GiveClientId);
        var secret = form.Secret("Secret", () => FkwStrings.GiveClientSecret);
        var platform = form.Request.Parameters.GetValueOrDefault("PlatformCode") as string ?? "FKW";
        if (!platform.Equals("FKW", StringComparison.OrdinalIgnoreCase) && !platform.Equals("WSC", StringComparison.OrdinalIgnoreCase))
            throw CrmError.Invalid("PlatformCode", FkwStrings.FormatPlatformNotKnown(platform), FkwStrings.GivePlatform);
        var redirect = form.Request.Parameters.GetValueOrDefault("RedirectUri") as string;
        if (redirect is null) return new FkwApp(api, id, secret, platform.ToUpperInvariant(), null);
        return Uri.TryCreate(redirect, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new FkwApp(api, id, secret, platform.ToUpperInvariant(), uri)
            : throw CrmError.Invalid("RedirectUri", ConnectStrings.FormatNotAWebAddress(redirect), FkwStrings.GiveAgreedAddress);
    }

    /// <summary>True when the user said how the merchant's consent is proven.</summary>
    public static bool HasGrant(ConnectForm form) => form.Request.RefreshTokens is not null || Grants.Any(form.Request.Parameters.ContainsKey);

    public static FkwGrant Grant(ConnectForm form, FkwApp app)
    {
        var parameters = form.Request.Parameters;
        var given = Grants.Where(parameters.ContainsKey).ToArray();
        if (given.Length > 1) throw CrmError.Invalid(given[1], CommonStrings.FormatGivenToo(given[0]), CommonStrings.GiveOneOfThem);
        return given switch
        {
            ["AuthorizationCode"] => new FkwGrant(FkwGrantKind.Code, new CrmSecret(form.Text("AuthorizationCode", () => FkwStrings.GiveCode).Trim())),
            ["RefreshToken"] => new FkwGrant(FkwGrantKind.Refresh, form.Secret("RefreshToken", () => FkwStrings.GiveRefreshToken)),
            ["Interactive"] => Login(app, parameters.GetValueOrDefault("InteractiveTimeoutSec") as int? ?? 300),
            _ when form.Request.RefreshTokens is not null => new FkwGrant(FkwGrantKind.Kept, new CrmSecret("")),
            _ => throw Missing(app),
        };
    }

    private static FkwGrant Login(FkwApp app, int seconds)
    {
        var redirect = app.RedirectUri
            ?? throw CrmError.Invalid("RedirectUri", CommonStrings.NothingGiven, FkwStrings.GiveLoopbackAddress);
        if (LoopbackReceiver.IsUsable(redirect)) return FkwGrant.Login(TimeSpan.FromSeconds(seconds));
        throw CrmError.Invalid(
            "RedirectUri", FkwStrings.FormatCodeDoesNotComeBack(redirect),
            FkwStrings.FormatLogInAndGiveCode(app.AuthorizationUri(null)));
    }

    // Where no browser is at hand this is the way: any browser anywhere, and the code by hand.
    private static CrmException Missing(FkwApp app)
    {
        var how = app.RedirectUri is null
            ? FkwStrings.GiveRedirectUri
            : FkwStrings.FormatLogInOrInteractive(app.AuthorizationUri(null));
        return CrmError.Invalid("AuthorizationCode", CommonStrings.NothingGiven, how);
    }
}
