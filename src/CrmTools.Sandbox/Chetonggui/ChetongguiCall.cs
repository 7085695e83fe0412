using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>One CheTongGui request: finds the operation by its path, checks who asks, then runs it.</summary>
internal sealed class ChetongguiCall : VendorCall
{
    private readonly SandboxRequest _request;
    private readonly ChetongguiState _state;
    private readonly IChetongguiOperation? _operation;
    private readonly JsonObject? _body;
    private ChetongguiUser? _user;

    public ChetongguiCall(SandboxRequest request, ChetongguiState state)
    {
        (_request, _state) = (request, state);
        _operation = ChetongguiRoutes.Find(request.Path);
        _body = Parse(request);
        Operation = _operation?.Name ?? "?";
    }

    public override string Operation { get; }

    public override bool Writes => _operation?.Writes(new ChetongguiInput(_body ?? [])) == true;

    public override IReadOnlyDictionary<string, string> Describe()
    {
        if (_body is null) return new Dictionary<string, string> { ["body"] = $"{_request.Body.Length} bytes that are not a JSON object" };
        return _body.ToDictionary(field => field.Key, field => field.Key is "password" or "sec" ? "***" : field.Value?.ToJsonString(ChetongguiReplies.Json) ?? "null");
    }

    public override SandboxReply? Admit(bool staleToken)
    {
        if (_operation is null) return Http(404, "Not Found");
        if (_request.Method != "POST") return Http(405, "Method Not Allowed");
        if (!_request.Header("Content-Type").StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) return Http(415, "Unsupported Media Type");
        var input = new ChetongguiInput(_body ?? []);
        if (_body is null) return Failure("请求内容格式错误");
        if (input.Text("sec") != _state.Options.ChetongguiSec) return Failure("加密秘钥错误");
        if (_operation is Register) return null;
        _user = _state.SignIn(input.Text("username"), input.Text("password"));
        return _user is null ? Failure("用户不存在或密码不正确") : null;
    }

    public override SandboxReply Execute(TimeSpan logLag)
    {
        try
        {
            // Parsed anew: a request that is delivered twice must not find what the first delivery took out of it.
            lock (_state.Gate) return Reply(_operation!.Run(_state, _user, new ChetongguiInput(Parse(_request)!) { LogLag = logLag }));
        }
        catch (ChetongguiRefusal refusal)
        {
            return Failure(refusal.Message);
        }
    }

    public override SandboxReply Refuse(string? code) => ChetongguiReplies.Failure(_state, code ?? "1", "操作失败!");

    public override SandboxReply TooFrequent() => Failure("请求过于频繁,请稍后再试");

    private SandboxReply Reply(JsonObject fields) => ChetongguiReplies.Success(_state, fields);

    private SandboxReply Failure(string message) => ChetongguiReplies.Failure(_state, "1", message);

    private static JsonObject? Parse(SandboxRequest request)
    {
        try
        {
            var body = JsonNode.Parse(request.Body.Span) as JsonObject;
            Visit(body);
            return body;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    // Names that are there twice show only when an object is looked into.
    private static void Visit(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (_, value) in fields) Visit(value);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list) Visit(value);
        }
    }

    private static SandboxReply Http(int status, string text) =>
        new() { Status = status, ContentType = "text/plain", Body = Encoding.ASCII.GetBytes(text) };
}
