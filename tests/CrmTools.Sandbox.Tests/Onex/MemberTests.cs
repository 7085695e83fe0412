using System.Text.Json;

namespace CrmTools.Sandbox.Tests.Onex;

public sealed class MemberTests
{
    private readonly SandboxServer _server = new();
    private readonly OnexProbe _probe;

    public MemberTests() => _probe = OnexProbe.InProcess(_server);

    [Fact]
    public async Task Get_shows_every_documented_field()
    {
        var member = (await _probe.OkAsync("taocrm.members.get", new { member_id = "100001" })).GetProperty("member");
        string[] documented =
        [
            "uname", "real_name", "consumer_terminal", "zip", "state", "city", "district", "address", "mobile", "email", "birthday", "sex",
            "is_vip", "is_sms_black", "is_email_black", "alipay", "remark", "self_code",
        ];
        Assert.All(documented, name => Assert.Equal(JsonValueKind.String, member.GetProperty(name).ValueKind));
        Assert.Equal("13800000001", member.GetProperty("mobile").GetString());
        Assert.Equal("900001", member.GetProperty("self_code").GetString());
    }

    [Fact]
    public async Task Get_of_nobody_is_e000008() =>
        Assert.Equal("e000008", (await _probe.ErrorAsync("taocrm.members.get", new { member_id = 1 })).Code);

    [Fact]
    public async Task Add_creates_once_per_uid_and_per_mobile()
    {
        var first = await Add(new { uname = "阿花", uid = 123, mobile = "13912345678", parent_code = 900001, sex = "female", birthday = "1990-09-09" });
        Assert.Equal(first, await Add(new { uname = "other", uid = "123" }));
        Assert.Equal(first, await Add(new { uname = "other", mobile = "13912345678" }));
        Assert.Equal("100007", await Add(new { uname = "other", mobile = SandboxPeople.Mobile(7) }));
        var entry = Assert.Single(_server.Ledger.Entries());
        Assert.Equal(("members.add", "101201", "阿花"), (entry.Operation, entry.Subject, entry.Mark));
        var member = (await _probe.OkAsync("taocrm.members.get", new { member_id = first })).GetProperty("member");
        Assert.Equal(("2", "1990-09-09"), (member.GetProperty("sex").GetString(), member.GetProperty("birthday").GetString()));
    }

    [Theory]
    [InlineData("{}", "uname")]
    [InlineData("{\"uname\":\"x\",\"sex\":\"9\"}", "sex")]
    [InlineData("{\"uname\":\"x\",\"is_vip\":\"yes\"}", "is_vip")]
    [InlineData("{\"uname\":\"x\",\"birthday\":\"someday\"}", "birthday")]
    public async Task Add_checks_its_parameters(string content, string name)
    {
        var (code, detail) = await _probe.ErrorAsync("taocrm.members.add", content);
        Assert.Equal("e000006", code);
        Assert.StartsWith(name, detail);
        Assert.Equal(0, _server.Ledger.Count);
    }

    [Fact]
    public async Task Add_with_an_unknown_referral_code_is_e000008() =>
        Assert.Equal("e000008", (await _probe.ErrorAsync("taocrm.members.add", new { uname = "x", parent_code = 5 })).Code);

    [Fact]
    public async Task Update_changes_only_what_is_sent_and_moves_the_mobile()
    {
        var before = (await _probe.OkAsync("taocrm.members.get", new { member_id = 100005 })).GetProperty("member");
        await _probe.OkAsync("taocrm.members.update", new { member_id = 100005, mobile = "13900000000", remark = "改过" });
        var after = (await _probe.OkAsync("taocrm.members.get", new { member_id = 100005 })).GetProperty("member");
        Assert.Equal(("13900000000", "改过"), (after.GetProperty("mobile").GetString(), after.GetProperty("remark").GetString()));
        Assert.Equal(before.GetProperty("real_name").GetString(), after.GetProperty("real_name").GetString());
        Assert.NotEqual(before.GetProperty("update_time").GetString(), after.GetProperty("update_time").GetString());
        Assert.Equal("100005", await Add(new { uname = "x", mobile = "13900000000" }));
        Assert.Equal("101201", await Add(new { uname = "y", mobile = SandboxPeople.Mobile(5) }));
    }

    [Fact]
    public async Task Update_refuses_the_mobile_of_another_member() => Assert.Equal(
        "e000008", (await _probe.ErrorAsync("taocrm.members.update", new { member_id = 100005, mobile = SandboxPeople.Mobile(6) })).Code);

    [Fact]
    public async Task Update_recommend_takes_both_forms_of_ids()
    {
        await _probe.OkAsync("taocrm.members.update_recommend", new { referee_member_id = 100001, recommended_member_ids = "100002,100003" });
        await _probe.OkAsync("taocrm.members.update_recommend", new { referee_member_id = 100001, recommended_member_ids = new[] { "100004" } });
        await _probe.OkAsync("taocrm.members.update_recommend", new { referee_member_id = 100001, recommended_member_ids = "[\"100004\"]" });
        Assert.Equal(["100002", "100003", "100004"], _server.Ledger.Of("ONex", "100001").Select(entry => entry.Mark));
    }

    [Theory]
    [InlineData(OnexRecommendForm.CommaJoined, "[\"100002\"]")]
    [InlineData(OnexRecommendForm.JsonArray, "\"100002,100003\"")]
    public async Task Update_recommend_refuses_the_form_that_the_dialect_does_not_take(OnexRecommendForm form, string ids)
    {
        _server.Options.Onex.RecommendForm = form;
        var error = await _probe.ErrorAsync("taocrm.members.update_recommend", $"{{\"referee_member_id\":100001,\"recommended_member_ids\":{ids}}}");
        Assert.Equal("e000006", error.Code);
    }

    private async Task<string?> Add(object content) =>
        (await _probe.OkAsync("taocrm.members.add", content)).GetProperty("member_id").GetString();
}
