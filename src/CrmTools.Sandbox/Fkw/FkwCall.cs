using System.Text;
using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Fkw;

/// <summary>One Fkw request: finds the operation, checks method and token, then runs it.</summary>
internal sealed class FkwCall : VendorCall
{
    private static readonly HashSet<string> Secrets = ["access_token", "client_secret", "refresh_token", "code", "pwd"];

    private readonly SandboxRequest _request;
    private readonly FkwState _state;
    private readonly Dictionary<string, string> _parameters;
    private readonly IFkwOperation? _operation;
    private readonly FkwReplies _replies;

    public FkwCall(SandboxRequest request, FkwRoutes routes, FkwState state)
    {
        _request = request;
        _state = state;
        _replies = new FkwReplies(state.Dialect);
        _operation = routes.Find(request.Path.Trim('/'));
        _parameters = PercentText.DecodeForm(Encoding.UTF8.GetBytes(request.Query), CharacterSets.Utf8);
        var isForm = request.Header("Content-Type").StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        if (!isForm || !state.Dialect.TakesForm) return;
        foreach (var (name, value) in PercentText.DecodeForm(request.Body.Span, CharacterSets.Utf8)) _parameters.TryAdd(name, value);
    }

    public override string Operation => _operation?.Path ?? "?";

    public override bool Writes => _operation?.Writes == true;

    public override IReadOnlyDictionary<string, string> Describe() =>
        _parameters.ToDictionary(pair => pair.Key, pair => Secrets.Contains(pair.Key) ? "***" : pair.Value);

    public override SandboxReply? Admit(bool staleToken)
    {
        if (_operation is null) return FkwReplies.Http(404, "Not Found");
        if (_request.Method != _operation.Method) return FkwReplies.Http(405, "Method Not Allowed");
        if (!_operation.NeedsToken) return null;
        if (!_parameters.TryGetValue("access_token", out var token) || token.Length == 0) return _replies.Failure(FkwRefusal.Missing("access_token"));
        if (staleToken) _state.Tokens.End(token);
        if (!_state.Tokens.IsValid(token)) return _replies.Failure(FkwRefusal.Token());
        if (_parameters.TryGetValue("format", out var format) && format != "json") return _replies.Failure(FkwRefusal.Wrong("format"));
        if (_operation.MethodName is not { } name) return null;
        if (!_parameters.TryGetValue("method", out var given))
            return _state.Dialect.MethodRequired ? _replies.Failure(FkwRefusal.Missing("method")) : null;
        return given == name ? null : _replies.Failure(FkwRefusal.Wrong("method"));
    }

    public override SandboxReply Execute(TimeSpan logLag)
    {
        try
        {
            return _operation!.Run(_state, new FkwInput(_parameters, _request) { LogLag = logLag }, _replies);
        }
        catch (FkwRefusal refusal)
        {
            return _replies.Failure(refusal);
        }
    }

    public override SandboxReply Refuse(string? code) => _replies.Failure(FkwRefusal.Of(code));

    public override SandboxReply TooFrequent() => _replies.Failure(FkwRefusal.TooFrequent());
}
