using System.Globalization;
using System.Text.Json;

namespace CrmTools.Sandbox.Onex;

/// <summary>One ONex request: checks the system parameters in a fixed order, then runs the method.</summary>
internal sealed class OnexCall : VendorCall
{
    private readonly SandboxOptions _options;
    private readonly OnexState _state;
    private readonly OnexForm _form;
    private readonly OnexReplies _replies;
    private readonly string _method;
    private readonly IOnexOperation? _operation;
    private OnexArguments? _arguments;

    public OnexCall(SandboxOptions options, OnexState state, OnexForm form)
    {
        _options = options;
        _state = state;
        _form = form;
        _method = form["method"] ?? "";
        var found = OnexMethods.Find(_method, options.Onex.PointClass);
        _operation = found?.Operation;
        Operation = found?.Name ?? (_method.Length > 0 ? _method : "?");
        _replies = new OnexReplies(
            options.Onex,
            string.Equals(form["type"], "xml", StringComparison.OrdinalIgnoreCase),
            options.Onex.GbkReplies || string.Equals(form["charset"], "gbk", StringComparison.OrdinalIgnoreCase));
    }

    public override string Operation { get; }

    public override bool Writes => _operation?.Writes == true;

    public override IReadOnlyDictionary<string, string> Describe() =>
        _form.Values.ToDictionary(pair => pair.Key, pair => pair.Key == "sign" ? "***" : pair.Value);

    public override SandboxReply? Admit(bool staleToken)
    {
        try
        {
            CheckSystemParameters();
            CheckSignature();
            if (_operation is null) throw new OnexRefusal(OnexCodes.NoSuchMethod, _method);
            if (_options.Onex.ClosedMethods.Split(',', StringSplitOptions.TrimEntries).Contains(Operation))
                throw new OnexRefusal(OnexCodes.NoPermission, _method);
            _arguments = ReadArguments();
            return null;
        }
        catch (OnexRefusal refusal)
        {
            return _replies.Failure(refusal.Code, refusal.Message);
        }
    }

    public override SandboxReply Execute(TimeSpan logLag)
    {
        try
        {
            return _replies.Success(_operation!.Run(_state, _arguments!, logLag));
        }
        catch (OnexRefusal refusal)
        {
            return _replies.Failure(refusal.Code, refusal.Message);
        }
    }

    public override SandboxReply Refuse(string? code) => _replies.Failure(code ?? OnexCodes.Business, "沙箱按故障计划拒绝");

    public override SandboxReply TooFrequent() => _replies.Failure(OnexCodes.Business, OnexCodes.TooFrequent);

    private void CheckSystemParameters()
    {
        foreach (var name in new[] { "flag", "sign", "method", "timestamp" })
        {
            // The path form of the document's own example has no timestamp.
            if (string.IsNullOrEmpty(_form[name]) && !(_form.IsPath && name == "timestamp" && !_options.Onex.PathTimestampRequired))
                throw new OnexRefusal(OnexCodes.SystemParameters, name);
        }

        if (_form["flag"] != _options.OnexFlag) throw new OnexRefusal(OnexCodes.SystemParameters, "flag");
        CheckOneOf("type", "json", "xml");
        CheckOneOf("charset", "utf-8", "gbk");
        if (_form["ver"] is { } version && !decimal.TryParse(version, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            throw new OnexRefusal(OnexCodes.SystemParameters, "ver");
        CheckTimestamp();
    }

    private void CheckOneOf(string name, string first, string second)
    {
        var value = _form[name];
        if (value is null || value.Equals(first, StringComparison.OrdinalIgnoreCase)) return;
        if (!value.Equals(second, StringComparison.OrdinalIgnoreCase))
            throw new OnexRefusal(OnexCodes.SystemParameters, name);
    }

    private void CheckTimestamp()
    {
        if (_form["timestamp"] is not { Length: > 0 } text) return;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            throw new OnexRefusal(OnexCodes.SystemParameters, "timestamp");
        var distance = Math.Abs(_options.Clock.GetUtcNow().ToUnixTimeSeconds() - (double)seconds);
        if (_options.Onex.TimestampWindow is { } window && distance > window.TotalSeconds)
            throw new OnexRefusal(OnexCodes.SystemParameters, "timestamp");
    }

    private void CheckSignature()
    {
        if (OnexSigner.Sign(_form.Nested(), _options.OnexPrivateKey) != _form["sign"]) throw new OnexRefusal(OnexCodes.Sign, "sign");
    }

    private OnexArguments ReadArguments()
    {
        if (_form["content"] is { } content)
        {
            var json = OnexArguments.TryParse(content);
            return json?.ValueKind switch
            {
                JsonValueKind.Object => new(OnexArguments.Members(json.Value)),
                // PHP writes an empty map as an empty array.
                JsonValueKind.Array when json.Value.GetArrayLength() == 0 => new(new Dictionary<string, JsonElement>()),
                _ => throw new OnexRefusal(OnexCodes.SystemParameters, "content"),
            };
        }

        if (!_form.IsPath && _options.Onex.ContentRequired) throw new OnexRefusal(OnexCodes.SystemParameters, "content");
        return new(_form.Application.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value)));
    }
}
