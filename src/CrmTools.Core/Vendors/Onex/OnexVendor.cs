using CrmTools.Core.Connections;
using CrmTools.Sandbox;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>ShopeX ONex-CRM open data API, document version 1.0.16.</summary>
internal sealed class OnexVendor : IVendor
{
    public const string Id = "ONex";

    public VendorInfo Info { get; } = new(
        Id,
        "ShopeX ONex-CRM",
        ["Flag", "Secret"],
        CommonSettings.With(OnexSettings.Known),
        AbilitySet.Of(
            typeof(OnexMembers), typeof(OnexMemberWriting), typeof(OnexReferrals), typeof(OnexPoints), typeof(OnexPointWriting),
            typeof(OnexPointLog), typeof(OnexOrders), typeof(OnexPosOrders)));

    public IVendorSession Open(ConnectForm form, CrmConnection connection)
    {
        form = SandboxDoor.Fill(form, ("Flag", SandboxCredentials.OnexFlag), ("Secret", new CrmSecret(SandboxCredentials.OnexPrivateKey)));
        var flag = form.Text("Flag", () => OnexStrings.GiveFlag);
        var key = form.Secret("Secret", () => OnexStrings.GivePrivateKey);
        var settings = OnexSettings.Read(form);
        connection.Account = flag;
        connection.BaseUri = SandboxDoor.Address(form, connection.Name);

        var protocol = new OnexProtocol(connection.BaseUri, flag, key, settings);
        var client = new VendorClient(protocol, form, connection, SandboxDoor.Handler(form, connection, SandboxVendorIds.ONex), key);
        var operations = new OnexOperations(settings);
        var pointLog = new OnexPointLog(client, operations, settings);
        var raw = new OnexRaw(client, operations);
        return new VendorSession(
            client,
            [
                new OnexMembers(client, operations), new OnexMemberWriting(client, operations), new OnexReferrals(client, operations, settings),
                new OnexPoints(client, operations), new OnexPointWriting(client, operations, settings, pointLog), pointLog,
                new OnexOrders(client, operations), new OnexPosOrders(client, operations),
            ],
            raw.ProbeAsync,
            raw.Prepare);
    }
}
