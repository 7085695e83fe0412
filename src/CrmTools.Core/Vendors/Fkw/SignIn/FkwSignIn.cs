using CrmTools.Core.Reading;
using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// Gets access tokens (1.2 and 1.3): first with what the user gave, from then on with the refresh token. Each answer may bring a new refresh
/// token that ends the old one, so it is stored before the access token that came with it is used.
/// </summary>
/// <param name="app">The app.</param>
/// <param name="grant">What the first token is got with.</param>
/// <param name="store">Where refresh tokens are kept; null for the memory of this process.</param>
/// <param name="open">Opens a browser.</param>
internal sealed class FkwSignIn(FkwApp app, FkwGrant grant, IRefreshTokenStore? store, Func<Uri, bool> open)
{
    /// <summary>When less than this is left, the user is told to have the shop authorized anew.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(3);

    public async Task<Token> SignInAsync(SignInContext context)
    {
        // With a store of its own, the memory holds a token only where that store failed.
        var tokens = store ?? context.RefreshTokens;
        var kept = await context.RefreshTokens.LoadAsync(context.Log, context.Cancellation) ?? await tokens.LoadAsync(context.Log, context.Cancellation);
        if (kept?.ExpiresAt <= context.Time.GetUtcNow()) throw Ended(FkwStrings.FormatAuthorizationEndedAt($"{kept.ExpiresAt:yyyy-MM-dd HH:mm}"));
        var call = kept is not null ? Refresh(kept.Value) : grant.Kind switch
        {
            FkwGrantKind.Code => Exchange(grant.Value),
            FkwGrantKind.Refresh => Refresh(grant.Value),
            FkwGrantKind.Login => Exchange(await FkwLogin.GetCodeAsync(app, grant, open, context)),
            _ => throw Ended(FkwStrings.NoRefreshToken),
        };

        // From here on nothing may break it off: the answer may hold the only refresh token there is.
        var accepted = await SendAsync(call, kept is null ? null : tokens, context);
        var wire = Wire.Read(accepted.Payload, FkwJson.Default.FkwTokenWire, FkwVendor.Id, call.Endpoint.Name);
        var now = context.Time.GetUtcNow();
        if (wire.AccessToken is not { } access || wire.ExpiresIn is not > 0) throw Unfit(call);
        context.Hide(access);
        var ends = wire.ReExpiresIn is { } seconds ? now.AddSeconds(seconds) : kept?.ExpiresAt;
        if (wire.RefreshToken is { } refresh)
        {
            context.Hide(refresh);
            await KeepAsync(tokens, new RefreshToken(new CrmSecret(refresh), ends), context);
        }

        if (ends - now < Notice) context.Log.Warning(FkwStrings.FormatAuthorizationWillEnd(wire.ShopId, $"{ends:yyyy-MM-dd HH:mm}"));
        return new Token(access, now.AddSeconds(wire.ExpiresIn.Value))
        {
            // One app serves many shops: only with the shop's id is it this shop and no other.
            Account = wire.ShopId is null ? null : $"{app.ClientId}/{wire.ShopId}",
            AuthorizationExpiresAt = ends,
        };
    }

    private static async Task<Verdict.Accepted> SendAsync(Call call, IRefreshTokenStore? source, SignInContext context)
    {
        try
        {
            return await context.SendAsync(call, CancellationToken.None);
        }
        catch (CrmException error) when (source is not null && error.ErrorId == CrmErrorId.AuthenticationFailed)
        {
            source.Refused();
            if (source.UnfinishedSince is not { } since) throw;
            throw Ended(FkwStrings.FormatRenewalBrokenOff($"{since.ToLocalTime():yyyy-MM-dd HH:mm:ss}"), error);
        }
    }

    private static async Task KeepAsync(IRefreshTokenStore tokens, RefreshToken token, SignInContext context)
    {
        try
        {
            await tokens.SaveAsync(token, context.Log, CancellationToken.None);

            // What the memory still holds from a time when the store failed has just ended.
            if (await context.RefreshTokens.LoadAsync(context.Log, CancellationToken.None) is not null)
                await context.RefreshTokens.SaveAsync(token, context.Log, CancellationToken.None);
        }
        catch (Exception error) when (error is not OutOfMemoryException && !ReferenceEquals(tokens, context.RefreshTokens))
        {
            // The old one is gone at the vendor, so failing now would lose the authorization for this session too.
            await context.RefreshTokens.SaveAsync(token, context.Log, CancellationToken.None);
            context.Log.Warning(
                FkwStrings.FormatRefreshTokenNotStored(error.Message));
        }
    }

    private Call Exchange(CrmSecret code) => Ask(FkwOperations.GetAccessToken, "authorization_code", "code", code);

    private Call Refresh(CrmSecret token) => Ask(FkwOperations.RefreshAccessToken, "refresh_token", "refresh_token", token);

    private Call Ask(Endpoint endpoint, string type, string name, CrmSecret value) => new(endpoint)
    {
        Query = [new("client_id", app.ClientId), new("grant_type", type)],
        Secrets = new Dictionary<string, CrmSecret> { ["client_secret"] = app.Secret, [name] = value },
        Subject = () => FkwStrings.FormatClient(app.ClientId),
    };

    private static CrmException Ended(string what, Exception? cause = null)
    {
        return new CrmException(CrmErrorId.AuthenticationFailed, CrmErrorCategory.AuthenticationError, CommonStrings.FormatProblem(FkwVendor.Id, what, FkwStrings.ConnectAgain), cause)
        {
            Vendor = FkwVendor.Id,
            Remedy = FkwStrings.ConnectAgain,
        };
    }

    private static CrmException Unfit(Call call)
    {
        return new CrmException(
            CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError, FkwStrings.FormatNoTokenInAnswer(FkwVendor.Id, call.Endpoint.Name, FkwStrings.CheckBaseUri))
        {
            Vendor = FkwVendor.Id,
            Operation = call.Endpoint.Name,
            Remedy = FkwStrings.CheckBaseUri,
        };
    }
}
