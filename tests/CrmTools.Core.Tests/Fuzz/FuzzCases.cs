using CrmTools.Core.Connections;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Tests.Vendors.Unicrm;
using CrmTools.Core.Vendors.Onex;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>All operations of all vendors, in all formats: here ONex and UniCRM.</summary>
internal static class FuzzCases
{
    private const string Json = "application/json; charset=utf-8";
    private const string Xml = "application/xml; charset=utf-8";
    private const string OnexMember = """{"member_id":"100001","uname":"阿花","sex":"unkown","birthday":"19940519","is_vip":"1","create_time":"2015-8-20 17:51:23","level":{"no":1,"names":["a",2.5]}}""";
    private const string OnexEntry = """{"op_time":"2015-8-20 17:47:51","op_before_point":"22","op_after_point":"33","point":"11","shop_id":"s","is_expired":"0","expired_time":"2015-8-20 17:48:43","point_desc":"积分调整 #k1","point_mode":"1"}""";
    private const string OnexOrder = """{"order_bn":"321312","status":"active","pay_status":"1","ship_status":"2","createtime":"2015-8-20 17:55:23","total_amount":"1,033.30","order_items":[{"bn":"b","nums":"2","price":"1.5"}],"cost_item":"22.2"}""";
    private static readonly OnexSettings OnexXml = Vendors.Onex.OnexShop.Usual with { IsXml = true };
    private static readonly ReadOptions Few = new(First: 1, ThrottleLimit: 1);
    private static readonly KeptLog Log = new();
    private static int _number;

    public static IReadOnlyList<FuzzCase> All { get; } =
    [
        Onex("members.get", $$$"""{"response":{{{OnexMember}}}}""", c => c.Reads<MemberQuery, CrmMember>(new MemberQuery { Id = "7" })),
        Onex("members.getlist", $$$"""{"":[{{{OnexMember}}},{{{OnexMember}}}]}""", c => c.Reads<MemberQuery, CrmMember>(new MemberQuery())),
        Onex("members.getlist, the document's", $$$$"""{"response":{"members":{"0":{{{{OnexMember}}}},"total":"1"}}}""", c => c.Reads<MemberQuery, CrmMember>(new MemberQuery())),
        Onex("members.add", """{"response":{"member_id":"77","self_code":10001}}""", c => c.Writes(new MemberCreation { UserName = "x" })),
        Onex("members.update", """{"":1}""", c => c.Writes(new MemberChange { Id = "7", City = "x" })),
        Onex("members.update_recommend", """{"response":{"referee_member_id":54}}""", c => c.Writes(new ReferralChange("54", [10]))),
        Onex("point.get", """{"response":{"member_id":{"0":{"shop_id":"a","node_id":"1","points":50,"x":"y"},"total_point":55}}}""", c => c.Reads<PointQuery, CrmPointBalance>(new PointQuery("7", null))),
        Onex("point.get, the document's", """{"response":{"shop_point_list":[{"shop_id":"a","points":"55","total_point":"55"}]}}""", c => c.Reads<PointQuery, CrmPointBalance>(new PointQuery("7", null))),
        Onex("point.update, add", """{"response":{"member_id":123}}""", c => c.Writes(new PointChange { MemberId = "7", Point = 5 })),
        Onex("point.update, set", """{"<br/>message":{"member_id":123}}""", c => c.Writes(new PointSetting("7", 5, null, null))),
        Onex("point.update_by_parent_code", """{"response":{"register_crm_member_id":123}}""", c => c.Writes(new ReferralPointChange("7", "9", 5, null))),
        Onex("pointlog.getlist", $$$"""{"response":{"logs":[{{{OnexEntry}}}],"totalResult":1}}""", c => c.Reads<PointLogQuery, CrmPointEntry>(new PointLogQuery("7", null, null))),
        Onex("orders.search", $$$"""{"response":{"orders":[{{{OnexOrder}}}],"total_result":"1"}}""", c => c.Reads<OrderQuery, CrmOrder>(new OrderQuery(null, "7", null, null))),
        Onex("posorder.add", """{"response":{"tid":"T1","member_id":54}}""", c => c.Writes(Order())),
        Onex("failure", """{"error_response":{"code":"e000008","msg":"失败","sub_msg":"会员不存在"}}""", c => c.Writes(new PointChange { MemberId = "7", Point = 5 })),
        Onex("flat failure", """{"error_code":"e000001","msg":"系统参数丢失或错误"}""", c => c.Reads<PointQuery, CrmPointBalance>(new PointQuery("7", null))),
        Onex("any call", $$$"""{"response":{"a":[{{{OnexMember}}},{{{OnexOrder}}}]}}""", c => c.Invoke("x.get")),
        Onex("members, XML", "<response><members><member_id>1</member_id><uname><![CDATA[a]]></uname><sex>1</sex><member_id>2</member_id></members></response>", c => c.Reads<MemberQuery, CrmMember>(new MemberQuery()), OnexXml),
        Onex("orders, XML", "<response><orders><order_bn>1</order_bn><total_amount>1.5</total_amount></orders><total_result>1</total_result></response>", c => c.Reads<OrderQuery, CrmOrder>(new OrderQuery(null, "7", null, null)), OnexXml),
        Unicrm("types", UnicrmSamples.TypesJson, c => c.Reads<MemberTypeQuery, CrmMemberType>(new MemberTypeQuery())),
        Unicrm("members", UnicrmSamples.MembersJson, c => c.Reads<MemberQuery, CrmMember>(new MemberQuery())),
        Unicrm("member", UnicrmSamples.MemberJson, c => c.Reads<MemberQuery, CrmMember>(new MemberQuery { CardNo = "1" })),
        Unicrm("points", UnicrmSamples.MemberJson, c => c.Reads<PointQuery, CrmPointBalance>(new PointQuery("1", null))),
        Unicrm("statement", UnicrmSamples.ItemsJson, c => c.Reads<AccountEntryQuery, CrmAccountEntry>(new AccountEntryQuery("1", "00"))),
        Unicrm("point log", UnicrmSamples.ItemsJson, c => c.Reads<PointLogQuery, CrmPointEntry>(new PointLogQuery("1", null, null))),
        Unicrm("creation", UnicrmSamples.WrittenJson, c => c.Writes(new MemberCreation { WeChatOpenId = "o", MemberType = "1", RealName = "x" })),
        Unicrm("change", UnicrmSamples.WrittenJson, c => c.Writes(new MemberChange { WeChatOpenId = "o", City = "x" })),
        Unicrm("payment", UnicrmSamples.PaidJson, c => c.Writes(new Payment { CardNo = "1", AccountNo = "00", Amount = 1 })),
        Unicrm("failure", """{"success":false,"error_code":"1005","error_reason":"余额不足","data":null}""", c => c.Writes(new Payment { CardNo = "1", AccountNo = "00", Amount = 1 })),
        Unicrm("any call", UnicrmSamples.MembersJson, c => c.Invoke("member")),
        Unicrm("types, XML", UnicrmSamples.TypesXml, c => c.Reads<MemberTypeQuery, CrmMemberType>(new MemberTypeQuery()), xml: true),
        Unicrm("members, XML", UnicrmSamples.MembersXml, c => c.Reads<MemberQuery, CrmMember>(new MemberQuery()), xml: true),
        Unicrm("statement, XML", UnicrmSamples.ItemsXml, c => c.Reads<AccountEntryQuery, CrmAccountEntry>(new AccountEntryQuery("1", "00")), xml: true),
        Unicrm("payment, XML", UnicrmSamples.PaidXml, c => c.Writes(new Payment { CardNo = "1", AccountNo = "00", Amount = 1 }), xml: true),
        .. ChetongguiFuzz.Cases,
        .. FkwFuzz.Cases,
        .. MarketingforceFuzz.Cases,
    ];

    private static OrderCreation Order() => new()
    {
        Id = $"A{Interlocked.Increment(ref _number)}", ShopId = "5940", UserName = "jacky", SourceShop = "shop", SourceTerminal = "till-1",
        Item = [new OrderLine { ProductId = "G1", Title = "tea", Quantity = 3, Price = 8.5m }],
    };

    private static FuzzCase Onex(string name, string reply, Func<Shop, Task> run, OnexSettings? settings = null) => new($"ONex {name}", reply, "text/html",
        answer => OnexEnvelope.Judge(new Call(OnexOperations.Read(name)), answer, settings ?? Vendors.Onex.OnexShop.Usual), handler =>
    {
        var known = settings ?? Vendors.Onex.OnexShop.Usual;
        var key = new CrmSecret("OWzAjfxLBiaXWdoCYwr");
        var address = new Uri("http://shop.invalid/service/");
        var client = Client(new OnexProtocol(address, "f", key, known), OnexVendor.Id, address, handler, key);
        var operations = new OnexOperations(known);
        return Running(run, new OnexRaw(client, operations).Prepare,
            new OnexMembers(client, operations), new OnexMemberWriting(client, operations), new OnexReferrals(client, operations, known),
            new OnexPoints(client, operations), new OnexPointWriting(client, operations, known, new OnexPointLog(client, operations, known)), new OnexPointLog(client, operations, known),
            new OnexOrders(client, operations), new OnexPosOrders(client, operations));
    });

    private static FuzzCase Unicrm(string name, string reply, Func<Shop, Task> run, bool xml = false) => new($"UniCrm {name}", reply, xml ? Xml : Json,
        answer => UnicrmEnvelope.Judge(new Call(UnicrmOperations.MemberPay), answer), handler =>
    {
        var settings = new UnicrmSettings(xml, false);
        var secret = new CrmSecret("s3cret");
        var client = Client(new UnicrmProtocol(UnicrmShop.Address, "app", secret, settings), UnicrmVendor.Id, UnicrmShop.Address, handler, secret);
        var reading = new UnicrmReading(client);
        return Running(run, new UnicrmRaw(client).Prepare,
            new UnicrmMembers(client, reading), new UnicrmMemberTypes(client, reading), new UnicrmMemberWriting(client, settings, new UnicrmMembers(client, reading)),
            new UnicrmAccounts(client, reading), new UnicrmPoints(client, reading),
            new UnicrmPayments(client, new UnicrmAccounts(client, reading), settings));
    });

    private static VendorClient Client(Protocol protocol, string vendor, Uri address, HttpMessageHandler handler, CrmSecret secret)
    {
        var connection = new CrmConnection("fuzz", vendor) { Account = $"{Guid.NewGuid():N}", BaseUri = address };
        var request = new ConnectRequest
        {
            Vendor = vendor, Name = "fuzz", MaximumRetryCount = 0, Settings = new Dictionary<string, object?> { ["SettleSeconds"] = 0 },

            // Without an address it is the embedded sandbox's journal, in memory.
            Sandbox = true,
        };
        return new VendorClient(protocol, request, connection, handler, secret);
    }

    private static Func<CancellationToken, Task> Running(Func<Shop, Task> run, Func<RawCall, PreparedWrite<object?>> invoke, params IAbility[] abilities) =>
        stop => run(new Shop(abilities, invoke, stop));

    /// <summary>What a case may ask.</summary>
    private sealed record Shop(IAbility[] Abilities, Func<RawCall, PreparedWrite<object?>> Raw, CancellationToken Stop)
    {
        public async Task Reads<TQuery, T>(TQuery query)
            where TQuery : class
        {
            await foreach (var page in Abilities.OfType<IReads<TQuery, T>>().Single().Read(query, Few, Log, Stop)) Assert.NotNull(page.Items);
        }

        public async Task Writes<TRequest>(TRequest request)
            where TRequest : class
        {
            var result = await Abilities.OfType<IWrites<TRequest, CrmResult>>().Single().Prepare(request).SendAsync(Log, Stop);
            Assert.Equal(CrmResultStatus.Applied, result.Status);
        }

        public Task<object?> Invoke(string operation) => Raw(new RawCall(
            operation, null, new Dictionary<string, object?>(), new Dictionary<string, object?>(), false)).SendAsync(Log, Stop);
    }
}
