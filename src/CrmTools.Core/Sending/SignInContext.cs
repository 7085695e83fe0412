using CrmTools.Core.Tokens;

namespace CrmTools.Core.Sending;

/// <summary>What a sign-in may use.</summary>
/// <param name="SendAsync">Sends a call on the one road.</param>
/// <param name="Log">Where it says what it does.</param>
/// <param name="Time">The clock.</param>
/// <param name="RefreshTokens">Where the refresh token of this credential is kept.</param>
/// <param name="Hide">Takes a secret out of everything that is shown from now on.</param>
/// <param name="Cancellation">Nobody waits for it any more.</param>
internal sealed record SignInContext(
    Func<Call, CancellationToken, Task<Verdict.Accepted>> SendAsync,
    ICallLog Log,
    TimeProvider Time,
    IRefreshTokenStore RefreshTokens,
    Action<string> Hide,
    CancellationToken Cancellation);
