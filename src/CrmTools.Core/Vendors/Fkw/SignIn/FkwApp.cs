namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The app that a merchant authorizes.</summary>
/// <param name="Api">The address of the API.</param>
/// <param name="ClientId">The app's id, agreed with the vendor.</param>
/// <param name="Secret">The app's secret.</param>
/// <param name="PlatformCode">FKW (direct sale) or WSC (distribution).</param>
/// <param name="RedirectUri">Where the login page sends the browser, agreed with the vendor; null where nobody logs in.</param>
internal sealed record FkwApp(Uri Api, string ClientId, CrmSecret Secret, string PlatformCode, Uri? RedirectUri)
{
    /// <summary>The login page (1.1). A merchant who logs in there and agrees is sent to the redirect address with a code.</summary>
    /// <param name="state">Comes back with the code; null where nothing checks it.</param>
    public Uri AuthorizationUri(string? state)
    {
        var redirect = RedirectUri ?? throw CrmError.Invalid("RedirectUri", CommonStrings.NothingGiven, FkwStrings.GiveAgreedAddress);
        var query = $"cmd=getAuthCode&client_id={Escape(ClientId)}&platform_code={Escape(PlatformCode)}&redirect_uri={Escape(redirect.AbsoluteUri)}";
        return new Uri(Api, $"oauth/getAuthCode?{query}{(state is null ? "" : $"&state={Escape(state)}")}");
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
