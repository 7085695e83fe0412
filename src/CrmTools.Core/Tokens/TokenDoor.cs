using System.Diagnostics.CodeAnalysis;

namespace CrmTools.Core.Tokens;

/// <summary>
/// The one door to a credential's token. However many calls wait, one renewal runs, and all of them share its result, a failure too:
/// hundreds of calls must not try a wrong password hundreds of times. When the last caller leaves, the renewal is cancelled.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="start">Starts a renewal, which belongs to no single caller; it must not run before this returns. Null for the thread pool.</param>
internal sealed class TokenDoor(TimeProvider time, Func<Func<Task<Token>>, Task<Token>>? start = null)
{
    /// <summary>How long before its end a token is renewed; at most a tenth of its life.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(2);

    /// <summary>How long a new token is used that has ended already by this clock: it is the clock that is wrong, and the vendor will say when the token ends.</summary>
    public static readonly TimeSpan WhenClocksDiffer = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private readonly Func<Func<Task<Token>>, Task<Token>> _start = start ?? Task.Run;
    private Token? _current;
    private DateTimeOffset _renewAt;
    private Renewal? _renewal;

    /// <summary>The token in force, null before the first.</summary>
    public Token? Current
    {
        get
        {
            lock (_gate) return _current;
        }
    }

    /// <summary>Where this credential's refresh token is kept, unless the connection has a store of its own.</summary>
    public IRefreshTokenStore RefreshTokens { get; } = new MemoryRefreshTokenStore();

    /// <summary>Shares tokens with other processes; null where this process is alone with the credential.</summary>
    public SharedTokens? Shared { get; set; }

    /// <summary>When a token is to be renewed.</summary>
    public static DateTimeOffset RenewAt(DateTimeOffset obtained, DateTimeOffset expires)
    {
        var life = expires - obtained;
        if (life <= TimeSpan.Zero) return obtained + WhenClocksDiffer;
        return expires - (life / 10 < Early ? life / 10 : Early);
    }

    /// <summary>A token to use now.</summary>
    /// <param name="rejected">The token that the vendor has just refused; ignored when it is no longer the current one.</param>
    /// <param name="signIn">Obtains a token; called at most once at a time.</param>
    /// <param name="mustEnd">
    /// True when a renewal that everybody has left is waited for by whoever comes next, and not started a second time beside it.
    /// </param>
    public async Task<Token> GetAsync(
        Token? rejected, Func<CancellationToken, Task<Token>> signIn, CancellationToken cancellation, bool mustEnd = false)
    {
        Renewal renewal;
        lock (_gate)
        {
            if (_current is { } token && !ReferenceEquals(token, rejected) && time.GetUtcNow() < _renewAt) return token;
            renewal = _renewal ??= Start(signIn, ReferenceEquals(_current, rejected) ? rejected : null);
            renewal.Waiting++;
        }

        try
        {
            return await renewal.Result.WaitAsync(cancellation);
        }
        finally
        {
            lock (_gate)
            {
                if (--renewal.Waiting == 0 && !renewal.Result.IsCompleted)
                {
                    // Nobody waits any more, so nothing of ours may stay in flight; who comes next starts anew.
                    renewal.Cancel();
                    if (!mustEnd && ReferenceEquals(_renewal, renewal)) _renewal = null;
                }
            }
        }
    }

    private Renewal Start(Func<CancellationToken, Task<Token>> signIn, Token? rejected)
    {
        var renewal = new Renewal();
        renewal.Result = _start(async () =>
        {
            try
            {
                var token = Shared is { } shared ? await shared.GetAsync(rejected, signIn, renewal.Cancellation) : await signIn(renewal.Cancellation);
                lock (_gate) Accept(token);
                return token;
            }
            finally
            {
                lock (_gate)
                {
                    if (ReferenceEquals(_renewal, renewal)) _renewal = null;
                }
            }
        });
        return renewal;
    }

    private void Accept(Token token)
    {
        _current = token;
        _renewAt = RenewAt(time.GetUtcNow(), token.ExpiresAt);
    }

    [SuppressMessage("Design", "CA1001", Justification = "A source without timer or wait handle holds nothing to dispose.")]
    private sealed class Renewal
    {
        private readonly CancellationTokenSource _source = new();

        public int Waiting { get; set; }

        public Task<Token> Result { get; set; } = null!;

        public CancellationToken Cancellation => _source.Token;

        public void Cancel() => _source.Cancel();
    }
}
