using CrmTools.Core.Connections;
using CrmTools.Sandbox;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>CheTongGui B2B car parts (with Yixun's CRM), document version 1.0.1.</summary>
internal sealed class ChetongguiVendor : IVendor
{
    public const string Id = "CheTongGui";

    public VendorInfo Info { get; } = new(
        Id,
        "CheTongGui car parts",
        ["UserName", "Password", "Secret"],
        CommonSettings.With(ChetongguiSettings.Known),
        AbilitySet.Of(
            typeof(ChetongguiUsers), typeof(ChetongguiProducts), typeof(ChetongguiAccess), typeof(ChetongguiCustomers), typeof(ChetongguiRelations),
            typeof(ChetongguiDiscounts), typeof(ChetongguiReminders), typeof(ChetongguiPlacing), typeof(ChetongguiOrders),
            typeof(ChetongguiShipments), typeof(ChetongguiReturns)))
    {
        CredentialPassword = "Password",
    };

    public IVendorSession Open(ConnectForm form, CrmConnection connection)
    {
        form = SandboxDoor.Fill(
            form,
            ("UserName", SandboxCredentials.ChetongguiUserName),
            ("Password", new CrmSecret(SandboxCredentials.ChetongguiPassword)),
            ("Secret", new CrmSecret(SandboxCredentials.ChetongguiSec)));
        var user = form.Text("UserName", () => ChetongguiStrings.GiveCredential);
        var password = form.Secret("Password", () => ChetongguiStrings.GiveCredential);
        var sec = form.Secret("Secret", () => ChetongguiStrings.GiveSharedSecret);
        var settings = ChetongguiSettings.Read(form);
        connection.Account = user;
        connection.BaseUri = SandboxDoor.Address(form, connection.Name);

        var protocol = new ChetongguiProtocol(connection.BaseUri, user, password, sec, settings);
        var inner = new VendorClient(
            protocol, form, connection, SandboxDoor.Handler(form, connection, SandboxVendorIds.CheTongGui), password, sec);
        var client = new ChetongguiClient(inner, new ChetongguiOperations(settings), settings);
        return new VendorSession(
            inner,
            [
                new ChetongguiUsers(client, settings), new ChetongguiProducts(client), new ChetongguiAccess(client, settings),
                new ChetongguiCustomers(client), new ChetongguiRelations(client), new ChetongguiDiscounts(client),
                new ChetongguiReminders(client, settings), new ChetongguiPlacing(client, settings), new ChetongguiOrders(client, settings),
                new ChetongguiShipments(client, settings), new ChetongguiReturns(client, settings),
            ],
            client.SignInAsync,
            new ChetongguiRaw(client, settings).Prepare,
            client.SignInAsync);
    }
}
