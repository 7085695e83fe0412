using CrmTools.Core.Connections;
using CrmTools.Sandbox;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>Dianku UniCRM OpenAPI, document version 0.2.</summary>
internal sealed class UnicrmVendor : IVendor
{
    public const string Id = "UniCrm";

    public VendorInfo Info { get; } = new(
        Id,
        "Dianku UniCRM",
        ["AppId", "Secret"],
        CommonSettings.With(UnicrmSettings.Known),
        AbilitySet.Of(
            typeof(UnicrmMembers), typeof(UnicrmMemberTypes), typeof(UnicrmMemberWriting), typeof(UnicrmAccounts), typeof(UnicrmPoints),
            typeof(UnicrmPayments)));

    public IVendorSession Open(ConnectForm form, CrmConnection connection)
    {
        form = SandboxDoor.Fill(form, ("AppId", SandboxCredentials.UnicrmAppId), ("Secret", new CrmSecret(SandboxCredentials.UnicrmAppSecret)));
        var appId = form.Text("AppId", () => UnicrmStrings.GiveAppId);
        var secret = form.Secret("Secret", () => UnicrmStrings.GiveAppSecret);
        var settings = UnicrmSettings.Read(form);
        connection.Account = appId;
        connection.BaseUri = SandboxDoor.Address(form, connection.Name);

        var protocol = new UnicrmProtocol(connection.BaseUri, appId, secret, settings);
        var client = new VendorClient(protocol, form, connection, SandboxDoor.Handler(form, connection, SandboxVendorIds.UniCrm), secret);
        var reading = new UnicrmReading(client);
        var accounts = new UnicrmAccounts(client, reading);
        var members = new UnicrmMembers(client, reading);
        var raw = new UnicrmRaw(client);
        return new VendorSession(
            client,
            [
                members, new UnicrmMemberTypes(client, reading), new UnicrmMemberWriting(client, settings, members),
                accounts, new UnicrmPoints(client, reading), new UnicrmPayments(client, accounts, settings),
            ],
            raw.ProbeAsync,
            raw.Prepare);
    }
}
