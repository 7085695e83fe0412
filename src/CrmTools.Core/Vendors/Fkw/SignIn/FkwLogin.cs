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
        context.Log.Verbose($"{FkwVendor.Id}: waiting at {app.RedirectUri} for the login at {address}");
        if (!open(address)) context.Log.Warning($"No browser could be opened here. Open this address in a browser on this machine, log in and agree: {address}");
        using var limit = new CancellationTokenSource(grant.Patience, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.Cancellation);
        try
        {
            return new CrmSecret(await receiver.ReceiveAsync(state, either.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !context.Cancellation.IsCancellationRequested)
        {
            var remedy = $"Connect again, or log in at {app.AuthorizationUri(null)} and give the code of the address that it leads to with -AuthorizationCode.";
            throw new CrmException(
                CrmErrorId.Timeout,
                CrmErrorCategory.OperationTimeout,
                $"{FkwVendor.Id}: nobody finished the login within {grant.Patience.TotalSeconds:0} s. {remedy}")
            {
                Vendor = FkwVendor.Id,
                Operation = "oauth/getAuthCode",
                Remedy = remedy,
            };
        }
    }
}
