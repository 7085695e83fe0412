using CrmTools.Core.Connections;
using CrmTools.Core.Tokens;
using CrmTools.Sandbox;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>FKW (Fanke, Wolai) mall API, at the document's new addresses.</summary>
internal sealed class FkwVendor : IVendor
{
    public const string Id = "Fkw";

    /// <summary>The vendor's own address.</summary>
    public static readonly Uri UsualAddress = new("https://waybill.api.jz.fkw.com/api/");

    public VendorInfo Info { get; } = new(
        Id,
        "FKW mall (Wolai)",
        ["ClientId", "Secret", "PlatformCode", "RedirectUri", "AuthorizationCode", "Interactive", "InteractiveTimeoutSec", "RefreshToken"],
        CommonSettings.With(FkwSettings.Known),
        AbilitySet.Of(
            typeof(FkwMembers), typeof(FkwMemberWriting), typeof(FkwPoints), typeof(FkwMedia), typeof(FkwProducts), typeof(FkwProductWriting),
            typeof(FkwStock), typeof(FkwProductGroups), typeof(FkwOrders), typeof(FkwOrderWriting)));

    public IVendorSession Open(ConnectForm form, CrmConnection connection)
    {
        form = Filled(form);
        connection.BaseUri = SandboxDoor.Address(form, connection.Name);
        var app = FkwAppForm.Read(form, connection.BaseUri);
        var grant = FkwAppForm.Grant(form, app);
        var settings = FkwSettings.Read(form);
        connection.Account = app.ClientId;

        var signIn = new FkwSignIn(app, grant, form.Request.RefreshTokens, Browser.Open);
        var protocol = new FkwProtocol(connection.BaseUri, settings, signIn);

        // One app serves many shops, so what tells their tokens apart is the authorization: the grant, or the store that follows its rotations.
        var authorization = form.Request.RefreshTokens is { } store ? new CrmSecret(store.Id) : grant.Value;
        var client = new VendorClient(
            protocol, form, connection, SandboxDoor.Handler(form, connection, SandboxVendorIds.Fkw), app.Secret, authorization);
        var reading = new FkwReading(client);
        var members = new FkwMembers(client, reading);
        var orders = new FkwOrders(client, reading);
        var raw = new FkwRaw(client);
        return new VendorSession(
            client,
            [
                members, new FkwMemberWriting(client, new FkwMemberLook(members)), new FkwPoints(client, members, settings), new FkwMedia(client, settings), new FkwProducts(client, reading),
                new FkwProductWriting(client, settings), new FkwStock(client), new FkwProductGroups(client, reading), orders,
                new FkwOrderWriting(client, new FkwOrderLook(orders)),
            ],
            raw.ProbeAsync,
            raw.Prepare);
    }

    private static ConnectForm Filled(ConnectForm form)
    {
        if (!form.Request.Sandbox) return form.Request.BaseUri is null ? form.With(form.Request with { BaseUri = UsualAddress }) : form;
        if (form.Request.BaseUri is null && form.Request.Parameters.ContainsKey("Interactive"))
            throw CrmError.Invalid("Interactive", FkwStrings.SandboxHasNoBrowser, FkwStrings.SandboxHasCode);
        form = SandboxDoor.Fill(
            form, ("ClientId", SandboxCredentials.FkwClientId), ("Secret", new CrmSecret(SandboxCredentials.FkwClientSecret)));
        return FkwAppForm.HasGrant(form) ? form : SandboxDoor.Fill(form, ("AuthorizationCode", SandboxCredentials.FkwCode));
    }
}
