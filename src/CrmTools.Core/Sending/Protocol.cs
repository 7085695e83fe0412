using CrmTools.Core.Limits;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Sending;

/// <summary>How one vendor's requests are sealed and its answers read. Does no I/O.</summary>
internal abstract class Protocol
{
    /// <summary>The vendor's id.</summary>
    public abstract string Vendor { get; }

    /// <summary>True for vendors that hand out tokens.</summary>
    public virtual bool UsesToken => false;

    /// <summary>The vendor's published limit for each operation, null where none is known.</summary>
    public virtual CallQuota? Quota => null;

    /// <summary>
    /// How long after its last sign a lost request may still be carried out, where the connection does not say otherwise. A minute is what gateways
    /// and web servers commonly give a request before they drop it.
    /// </summary>
    public virtual TimeSpan Settle => TimeSpan.FromSeconds(60);

    /// <summary>Builds the request of one attempt: timestamp, token and signature are new each time.</summary>
    public abstract HttpRequestMessage Seal(Call call, Attempt attempt);

    /// <summary>Reads what an answer proves. A pure function.</summary>
    public abstract Verdict Judge(Call call, Reply reply);

    /// <summary>True when a sign-in that has begun must be let end, because breaking it off would lose what it returns.</summary>
    public virtual bool SignInMustEnd => false;

    /// <summary>Signs in: one call, unless a vendor needs more.</summary>
    public virtual async Task<Token> SignInAsync(SignInContext context) =>
        ReadToken((await context.SendAsync(SignIn(), context.Cancellation)).Payload, context.Time.GetUtcNow());

    /// <summary>The call that signs in, for vendors with tokens.</summary>
    public virtual Call SignIn() => throw new NotSupportedException($"{Vendor} has no sign-in.");

    /// <summary>Reads the token from the sign-in's answer.</summary>
    public virtual Token ReadToken(ReadOnlyMemory<byte> payload, DateTimeOffset now) =>
        throw new NotSupportedException($"{Vendor} has no sign-in.");
}
