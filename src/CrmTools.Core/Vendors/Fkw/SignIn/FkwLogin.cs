using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>A login by a person: opens the browser, waits on this machine for the code.</summary>
internal static class FkwLogin
{
    public static async Task<CrmSecret> GetCodeAsync(FkwApp app, FkwGrant grant, Func<Uri, bool> open, SignInContext context)
    {
        var state = grant.Value.Reveal();
        var address = app.AuthorizationUri(state);
        using var receiver = new LoopbackReceiver(app.RedirectUri!);
        context.Log.Verbose(FkwStrings.FormatWaitingForLogin(FkwVendor.Id, app.RedirectUri, address));
        if (!open(address)) context.Log.Warning(FkwStrings.FormatOpenThisAddress(address));
        using var limit = new CancellationTokenSource(grant.Patience, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.Cancellation);
        try
        {
            return new CrmSecret(await receiver.ReceiveAsync(state, either.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !context.Cancellation.IsCancellationRequested)
        {
            var remedy = FkwStrings.FormatConnectOrLogIn(app.AuthorizationUri(null));
            throw new CrmException(
                CrmErrorId.Timeout,
                CrmErrorCategory.OperationTimeout,
                FkwStrings.FormatNobodyLoggedIn(FkwVendor.Id, $"{grant.Patience.TotalSeconds:0}", remedy))
            {
                Vendor = FkwVendor.Id,
                Operation = "oauth/getAuthCode",
                Remedy = remedy,
            };
        }
    }
}
