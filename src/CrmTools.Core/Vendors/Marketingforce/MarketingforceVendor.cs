using System.Security.Cryptography;
using System.Text;
using CrmTools.Core.Connections;
using CrmTools.Sandbox;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>Marketingforce CRM, generic object API V2, document of 2022-12-15.</summary>
internal sealed class MarketingforceVendor : IVendor
{
    public const string Id = "Marketingforce";

    /// <summary>The vendor's own service.</summary>
    private static readonly Uri Service = new("https://open.71360.com/");

    public VendorInfo Info { get; } = new(
        Id,
        "Marketingforce CRM (open.71360.com)",
        ["AppId", "PermanentCode", "CorpId", "OpenUserId", "Secret"],
        CommonSettings.With(MarketingforceSettings.Known),
        AbilitySet.Of(typeof(MarketingforceRecords), typeof(MarketingforceCreation), typeof(MarketingforceUpdate)));

    public IVendorSession Open(ConnectForm form, CrmConnection connection)
    {
        if (form.Request is { Sandbox: false, BaseUri: null }) form = form.With(form.Request with { BaseUri = Service });
        var who = Who(Filled(form));
        var settings = MarketingforceSettings.Read(form);
        connection.Account = Account(who);
        connection.BaseUri = SandboxDoor.Address(form, connection.Name);

        var protocol = new MarketingforceProtocol(connection.BaseUri, who, settings);
        CrmSecret[] secrets = who.PermanentCode is { } code ? [who.Secret, code] : [who.Secret];
        var client = new VendorClient(protocol, form, connection, SandboxDoor.Handler(form, connection, SandboxVendorIds.Marketingforce), secrets);
        var calls = new MarketingforceCalls(settings);
        var values = new MarketingforceValues(settings);
        var body = new MarketingforceBody(values);
        var records = new MarketingforceRecords(client, calls, new MarketingforceMap(settings, connection), values, settings);
        var raw = new MarketingforceRaw(client, settings, calls, values);
        return new VendorSession(
            client,
            [records, new MarketingforceCreation(client, calls, body, records), new MarketingforceUpdate(client, calls, body, new MarketingforceVersionLook(records))],
            raw.ProbeAsync,
            raw.Prepare);
    }

    // The sandbox has a token for those who give nothing of an app, and an app for the others.
    private static ConnectForm Filled(ConnectForm form) => IsApp(form)
        ? SandboxDoor.Fill(
            form,
            ("AppId", SandboxCredentials.MarketingforceAppId), ("Secret", new CrmSecret(SandboxCredentials.MarketingforceAppSecret)),
            ("PermanentCode", new CrmSecret(SandboxCredentials.MarketingforcePermanentCode)), ("OpenUserId", SandboxCredentials.MarketingforceOpenUserId))
        : SandboxDoor.Fill(
            form,
            ("CorpId", SandboxCredentials.MarketingforceCorpId), ("Secret", new CrmSecret(SandboxCredentials.MarketingforceToken)),
            ("OpenUserId", SandboxCredentials.MarketingforceOpenUserId));

    private static bool IsApp(ConnectForm form) => form.Request.Parameters.ContainsKey("AppId") || form.Request.Parameters.ContainsKey("PermanentCode");

    private static MarketingforceIdentity Who(ConnectForm form)
    {
        var user = form.Text("OpenUserId", () => MarketingforceStrings.GiveUser);
        if (!IsApp(form))
        {
            var corp = form.Text("CorpId", () => MarketingforceStrings.GiveCompany);
            return new MarketingforceIdentity(user, corp, form.Secret("Secret", () => MarketingforceStrings.GiveToken));
        }

        var corpId = form.Request.Parameters.ContainsKey("CorpId") ? form.Text("CorpId", () => MarketingforceStrings.LeaveOutOrCompany) : null;
        return new MarketingforceIdentity(user, corpId, form.Secret("Secret", () => MarketingforceStrings.GiveAppSecret))
        {
            AppId = form.Text("AppId", () => MarketingforceStrings.GiveAppId),
            PermanentCode = form.Secret("PermanentCode", () => MarketingforceStrings.GivePermanentCode),
        };
    }

    // One app serves many companies, each with a permanent code of its own: until the sign-in tells the company, two of them must not be taken for one.
    private static string Account(MarketingforceIdentity who)
    {
        if (who.CorpId is { } corp) return corp;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(who.PermanentCode!.Reveal()));
        return $"{who.AppId}#{Convert.ToHexString(digest.AsSpan(0, 4))}";
    }
}
