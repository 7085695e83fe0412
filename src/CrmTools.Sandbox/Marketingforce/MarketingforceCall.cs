using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>One Marketingforce request: finds the operation, checks token, company and user, then runs it.</summary>
internal sealed class MarketingforceCall : VendorCall
{
    private static readonly string[] Secrets = ["corpAccessToken", "appSecret", "permanentCode"];

    private readonly SandboxRequest _request;
    private readonly MarketingforceState _state;
    private readonly MarketingforceTokens _tokens;
    private readonly SandboxOptions _options;
    private readonly IMarketingforceOperation? _operation;
    private readonly bool _isCustomPath;
    private readonly JsonObject? _body;
    private readonly MarketingforceReplies _replies;

    public MarketingforceCall(
        SandboxRequest request, MarketingforceRouter router, MarketingforceState state, MarketingforceTokens tokens, SandboxOptions options)
    {
        _request = request;
        _state = state;
        _tokens = tokens;
        _options = options;
        (_operation, _isCustomPath) = router.Find(request.Path.Trim('/'));
        _replies = new MarketingforceReplies(state.NextTrace());
        _body = Parse(request.Body);
    }

    public override string Operation => _operation?.Name ?? "?";

    public override bool Writes => _operation?.Writes == true;

    public override IReadOnlyDictionary<string, string> Describe()
    {
        if (_body is null) return new Dictionary<string, string> { ["body"] = Encoding.UTF8.GetString(_request.Body.Span) };
        var shown = (JsonObject)_body.DeepClone();
        foreach (var secret in Secrets)
        {
            if (shown.ContainsKey(secret)) shown[secret] = "***";
        }

        return new Dictionary<string, string> { ["path"] = _request.Path, ["body"] = shown.ToJsonString(MarketingforceReplies.Json) };
    }

    public override SandboxReply? Admit(bool staleToken)
    {
        if (_operation is null) return Http(404, "Not Found");
        if (_request.Method != "POST") return Http(405, "Method Not Allowed");
        if (!_request.Header("Content-Type").StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) return Http(415, "Unsupported Media Type");
        if (_body is null) return _replies.Failure(MarketingforceRefusal.Illegal("body"));
        if (_operation is TokenGet) return null;

        var token = Text("corpAccessToken");
        if (token.Length == 0) return _replies.Failure(MarketingforceRefusal.Illegal("corpAccessToken"));
        if (staleToken) _tokens.End(token);
        if (!_tokens.IsValid(token) || Text("corpId") != _options.MarketingforceCorpId)
            return _replies.Failure(new MarketingforceRefusal(MarketingforceCodes.TokenRejected, "corpAccessToken error"));
        return _state.Users.Contains(Text("currentOpenUserId")) ? null : _replies.Failure(MarketingforceRefusal.Illegal("currentOpenUserId"));
    }

    public override SandboxReply Execute(TimeSpan logLag)
    {
        try
        {
            return _replies.Success(_operation!.Run(_state, new MarketingforceInput(_body!, _isCustomPath, Text("currentOpenUserId"), _tokens)));
        }
        catch (MarketingforceRefusal refusal)
        {
            return _replies.Failure(refusal);
        }
    }

    public override SandboxReply Refuse(string? code) =>
        _replies.Failure(new MarketingforceRefusal(int.TryParse(code, out var number) ? number : MarketingforceCodes.Business, "客户名称关联关系不存在"));

    public override SandboxReply TooFrequent() =>
        _replies.Failure(new MarketingforceRefusal(_options.Marketingforce.TooFrequentCode, "接口调用过于频繁，请稍后再试"));

    private string Text(string name) => _body?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static JsonObject? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) as JsonObject;
        }
        catch (JsonException)
        {
            // Answered when the call is admitted.
            return null;
        }
    }

    private static SandboxReply Http(int status, string text) =>
        new() { Status = status, ContentType = "text/plain", Body = Encoding.ASCII.GetBytes(text) };
}
