using System.Globalization;
using System.Text;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Tests.Support;

/// <summary>The simplest vendor: answers are the words ok, no, busy, lost, stale, and <c>token VALUE until TIME</c>.</summary>
internal sealed class PlainProtocol(Uri? address = null, bool usesToken = false) : Protocol
{
    public static readonly Endpoint Read = new("thing.get", HttpMethod.Get, "thing", Repeat.Harmless);
    public static readonly Endpoint Set = new("thing.set", HttpMethod.Post, "thing", Repeat.Replaces);
    public static readonly Endpoint Add = new("thing.add", HttpMethod.Post, "thing", Repeat.Adds, Tier.Nothing);
    public static readonly Endpoint AddMarked = new("thing.mark", HttpMethod.Post, "thing", Repeat.Adds, Tier.Marked);
    public static readonly Endpoint AddKeyed = new("thing.key", HttpMethod.Post, "thing", Repeat.Adds, Tier.Keyed);
    public static readonly Endpoint Token = new("token", HttpMethod.Get, "token", Repeat.Harmless) { NeedsToken = false };

    private readonly Uri _address = address ?? new Uri("http://vendor.invalid/");

    public override string Vendor => "Plain";

    public override bool UsesToken => usesToken;

    public override HttpRequestMessage Seal(Call call, Attempt attempt)
    {
        var query = attempt.Token is { } token ? "?token=" + Uri.EscapeDataString(token.Value) : "";
        var body = call.Endpoint.Method == HttpMethod.Get ? default : Encoding.UTF8.GetBytes(call.Body.ToJsonString()).AsMemory();
        return new HttpRequestMessage(call.Endpoint.Method, new Uri(_address, call.Endpoint.Path + query))
        {
            Content = new TrackedContent(body, "application/json"),
        };
    }

    public override Verdict Judge(Call call, Reply reply)
    {
        var text = Encoding.UTF8.GetString(reply.Body.Span);
        return text.Split(' ')[0] switch
        {
            "ok" or "token" => new Verdict.Accepted(reply.Body),
            "no" => new Verdict.Refused("e1", "the vendor says no", CrmErrorCategory.InvalidOperation),
            "busy" => new Verdict.Throttled(reply.RetryAfter, "busy"),
            "stale" => new Verdict.TokenStale("t1", "token refused"),
            _ => Judging.Unreadable(reply, $"cannot read «{text}»"),
        };
    }

    public override Call SignIn() => new(Token);

    public override Token ReadToken(ReadOnlyMemory<byte> payload, DateTimeOffset now)
    {
        var words = Encoding.UTF8.GetString(payload.Span).Split(' ');
        return new Token(words[1], DateTimeOffset.Parse(words[3], CultureInfo.InvariantCulture));
    }
}
