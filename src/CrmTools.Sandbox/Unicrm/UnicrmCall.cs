using System.Text;
using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>One UniCRM request: finds the operation, checks the token, then runs it.</summary>
internal sealed class UnicrmCall : VendorCall
{
    private readonly SandboxRequest _request;
    private readonly UnicrmState _state;
    private readonly UnicrmTokens _tokens;
    private readonly IReadOnlyDictionary<string, string> _query;
    private readonly string? _id;
    private readonly IUnicrmOperation? _operation;
    private readonly int _status;
    private readonly UnicrmReplies _replies;
    private UnicrmFields? _fields;

    public UnicrmCall(SandboxRequest request, UnicrmRouter router, UnicrmState state, UnicrmTokens tokens)
    {
        _request = request;
        _state = state;
        _tokens = tokens;
        _query = PercentText.DecodeForm(Encoding.UTF8.GetBytes(request.Query), CharacterSets.Utf8);
        var segments = request.Path.Trim('/').Split('/');
        _id = segments.Length == 2 ? PercentText.Decode(Encoding.UTF8.GetBytes(segments[1]), CharacterSets.Utf8, isForm: false) : null;
        (_operation, _status) = segments.Length > 2 ? (null, 404) : router.Find(request.Method, segments[0], _id, _query);
        _replies = new UnicrmReplies(state.Dialect, WantsXml(request.Header("Accept")), _operation?.IsList == true);
        Operation = _operation?.Name ?? "?";
    }

    public override string Operation { get; }

    public override bool Writes => _operation?.Writes == true;

    public override IReadOnlyDictionary<string, string> Describe()
    {
        var shown = _query.ToDictionary(pair => pair.Key, pair => pair.Key is "token" or "appsecret" ? "***" : pair.Value);
        if (_id is not null) shown["id"] = _id;
        if (!_request.Body.IsEmpty) shown["body"] = Encoding.UTF8.GetString(_request.Body.Span);
        return shown;
    }

    public override SandboxReply? Admit(bool staleToken)
    {
        if (_operation is null) return Http(_status, _status == 404 ? "Not Found" : "Method Not Allowed");
        if (_operation is not TokenGet)
        {
            var token = _query.GetValueOrDefault("token");
            if (staleToken) _tokens.End(token);
            if (!_tokens.IsValid(token))
                return _replies.Failure(UnicrmCodes.NotAuthenticated, UnicrmCodes.Reason(UnicrmCodes.NotAuthenticated));
        }

        if (_request.Method != "POST") return null;
        try
        {
            _fields = UnicrmFields.Read(_request);
            return _fields is null ? Http(415, "Unsupported Media Type") : null;
        }
        catch (UnicrmRefusal refusal)
        {
            return _replies.Failure(refusal.Code, refusal.Message);
        }
    }

    public override SandboxReply Execute(TimeSpan logLag)
    {
        try
        {
            var data = _operation!.Run(_state, new UnicrmInput(_query, _id, _fields, logLag, _tokens));
            return _replies.Success(data ?? _replies.NoData);
        }
        catch (UnicrmRefusal refusal)
        {
            return _replies.Failure(refusal.Code, refusal.Message);
        }
    }

    public override SandboxReply Refuse(string? code) =>
        _replies.Failure(code ?? UnicrmCodes.ServerError, UnicrmCodes.Reason(code ?? UnicrmCodes.ServerError));

    public override SandboxReply TooFrequent() => _replies.Failure(UnicrmCodes.ServerError, UnicrmCodes.TooFrequent);

    /// <summary>XML when the Accept header names it before JSON; JSON when it names neither.</summary>
    private static bool WantsXml(string accept)
    {
        var xml = accept.IndexOf("/xml", StringComparison.OrdinalIgnoreCase);
        var json = accept.IndexOf("/json", StringComparison.OrdinalIgnoreCase);
        return xml >= 0 && (json < 0 || xml < json);
    }

    private static SandboxReply Http(int status, string text) =>
        new() { Status = status, ContentType = "text/plain", Body = Encoding.ASCII.GetBytes(text) };
}
