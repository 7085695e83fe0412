namespace CrmTools.Sandbox.Tests.Onex;

public sealed class AdmissionTests
{
    private static readonly object Who = new { member_id = 100001 };
    private readonly SandboxServer _server = new();
    private readonly OnexProbe _probe;

    public AdmissionTests() => _probe = OnexProbe.InProcess(_server);

    [Theory]
    [InlineData("flag", null)]
    [InlineData("flag", "stranger")]
    [InlineData("timestamp", null)]
    [InlineData("timestamp", "today")]
    [InlineData("type", "yaml")]
    [InlineData("charset", "big5")]
    [InlineData("ver", "one")]
    public async Task A_missing_or_wrong_system_parameter_is_e000001(string name, string? value)
    {
        _probe.System[name] = value;
        Assert.Equal(("e000001", name), await _probe.ErrorAsync("taocrm.members.get", Who));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not json")]
    [InlineData("[1]")]
    public async Task A_missing_or_malformed_content_is_e000001(string? content) =>
        Assert.Equal(("e000001", "content"), await _probe.ErrorAsync("taocrm.members.get", content));

    [Fact]
    public async Task A_wrong_signature_is_e000002_before_the_method_is_looked_at()
    {
        _probe.System["sign"] = "00000000000000000000000000000000";
        Assert.Equal("e000002", (await _probe.ErrorAsync("no.such.method", Who)).Code);
    }

    [Theory]
    [InlineData("taocrm.points.get")]
    [InlineData("taocrm.members.delete")]
    [InlineData("members")]
    public async Task An_unknown_class_or_method_is_e000003(string method) =>
        Assert.Equal(("e000003", method), await _probe.ErrorAsync(method, Who));

    [Fact]
    public async Task Only_the_last_two_parts_of_a_method_count()
    {
        var member = await _probe.OkAsync("whatever.members.get", Who);
        Assert.Equal("100001", member.GetProperty("member").GetProperty("member_id").GetString());
    }

    [Fact]
    public async Task The_points_dialect_renames_the_class()
    {
        _server.Options.Onex.PointClass = "points";
        await _probe.OkAsync("taocrm.points.get", Who);
        Assert.Equal("e000003", (await _probe.ErrorAsync("taocrm.point.get", Who)).Code);
        Assert.Equal(1, _server.Traffic.Count("ONex", "point.get"));
    }

    [Fact]
    public async Task A_closed_method_is_e000004()
    {
        _server.Options.Onex.ClosedMethods = "posorder.add, members.get";
        Assert.Equal("e000004", (await _probe.ErrorAsync("taocrm.members.get", Who)).Code);
    }

    [Theory]
    [InlineData("{}", "member_id")]
    [InlineData("{\"member_id\":null}", "member_id")]
    [InlineData("{\"member_id\":\"abc\"}", "member_id")]
    [InlineData("{\"member_id\":[1]}", "member_id")]
    public async Task A_missing_or_mistyped_application_parameter_is_e000006_with_its_name(string content, string name)
    {
        var (code, detail) = await _probe.ErrorAsync("taocrm.members.get", content);
        Assert.Equal("e000006", code);
        Assert.StartsWith(name + " ", detail);
    }

    [Fact]
    public async Task A_timestamp_outside_the_window_is_refused_where_the_server_checks_it()
    {
        _probe.System["timestamp"] = "1440063403";
        await _probe.OkAsync("taocrm.members.get", Who);
        _server.Options.Onex.TimestampWindow = TimeSpan.FromMinutes(10);
        Assert.Equal(("e000001", "timestamp"), await _probe.ErrorAsync("taocrm.members.get", Who));
    }

    [Fact]
    public async Task A_get_with_a_query_string_is_not_a_request()
    {
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex));
        var query = string.Join("&", _probe.Parameters("taocrm.members.get", Who).Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value)));
        var text = await http.GetStringAsync(SandboxAddress.Onex + "?" + query, TestContext.Current.CancellationToken);
        Assert.Contains("e000001", text);
    }

    [Fact]
    public async Task The_path_form_carries_decoded_and_signed_application_parameters()
    {
        var parameters = new Dictionary<string, string>
        {
            ["flag"] = "sandbox", ["method"] = "taocrm.members.add", ["timestamp"] = "1440063403", ["uname"] = "阿花 a/b+c", ["type"] = "json",
            ["sign"] = "0D3019215BF275B4AF344089E8563B8D",
        };
        using var http = new HttpClient(new SandboxHandler(_server, SandboxVendorIds.ONex));
        var path = string.Join("/", parameters.Select(pair => pair.Key + "/" + Uri.EscapeDataString(pair.Value)));
        var reply = OnexProbe.Parse(await http.GetStringAsync(SandboxAddress.Onex + path, TestContext.Current.CancellationToken));
        Assert.Equal("101201", reply.GetProperty("response").GetProperty("member_id").GetString());
        var added = await _probe.OkAsync("taocrm.members.get", new { member_id = 101201 });
        Assert.Equal("阿花 a/b+c", added.GetProperty("member").GetProperty("uname").GetString());
    }

    [Fact]
    public async Task Form_fields_are_application_parameters_where_content_is_not_required()
    {
        _server.Options.Onex.ContentRequired = false;
        _probe.System["member_id"] = "100002";
        var reply = await _probe.OkAsync("taocrm.members.get", null);
        Assert.Equal("member000002", reply.GetProperty("member").GetProperty("uname").GetString());
    }
}
