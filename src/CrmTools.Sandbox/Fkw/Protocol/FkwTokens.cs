using System.Security.Cryptography;

namespace CrmTools.Sandbox.Fkw;

/// <summary>Codes, access tokens and refresh tokens in use. All of them open the one shop of the sandbox.</summary>
internal sealed class FkwTokens(SandboxOptions options)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _refresh = new(StringComparer.Ordinal);

    private DateTimeOffset Now => options.Clock.GetUtcNow();

    /// <summary>A code for a merchant who agreed.</summary>
    public string NewCode()
    {
        lock (_gate)
        {
            var code = Random();
            _codes[code] = Now + options.Fkw.CodeLifetime;
            return code;
        }
    }

    /// <summary>Takes a code, which is good once, and starts an authorization.</summary>
    public FkwIssue FromCode(string code)
    {
        lock (_gate)
        {
            if (code != options.FkwCode)
            {
                if (!_codes.Remove(code, out var end)) throw FkwRefusal.Grant("授权码无效。");
                if (end <= Now) throw FkwRefusal.Grant("授权码已过期。");
            }

            return Issue(Random(), Now + options.Fkw.RefreshTokenLifetime);
        }
    }

    /// <summary>Takes a refresh token; where the server rotates them it is good once.</summary>
    public FkwIssue FromRefresh(string token)
    {
        lock (_gate)
        {
            if (!_refresh.TryGetValue(token, out var end)) throw FkwRefusal.Grant("refresh_token无效。");
            if (end <= Now) throw FkwRefusal.Grant("refresh_token已过期，请重新授权。");
            if (options.Fkw.RefreshRotates) _refresh.Remove(token);
            return Issue(options.Fkw.RefreshRotates ? Random() : token, options.Fkw.RefreshExtends ? Now + options.Fkw.RefreshTokenLifetime : end);
        }
    }

    public bool IsValid(string token)
    {
        lock (_gate) return _access.TryGetValue(token, out var end) && end > Now;
    }

    public void End(string token)
    {
        lock (_gate) _access.Remove(token);
    }

    private FkwIssue Issue(string refresh, DateTimeOffset refreshEnd)
    {
        foreach (var (old, end) in _access)
        {
            if (end <= Now || options.Fkw.NewTokenEndsOlder) _access.Remove(old);
        }

        var access = Random();
        _access[access] = Now + options.Fkw.AccessTokenLifetime;
        _refresh[refresh] = refreshEnd;
        return new FkwIssue(access, options.Fkw.AccessTokenLifetime, refresh, refreshEnd - Now);
    }

    /// <summary>40 characters, like the document's samples.</summary>
    private static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)).Replace('+', '-').Replace('/', '_');
}
