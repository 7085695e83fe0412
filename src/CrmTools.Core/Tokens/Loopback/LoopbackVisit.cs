using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace CrmTools.Core.Tokens;

/// <summary>One connection of a browser to the <see cref="LoopbackReceiver"/>: reads the request line, answers with a page.</summary>
internal static class LoopbackVisit
{
    private const int MostBytes = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task ServeAsync(
        TcpClient client, string path, string state, TaskCompletionSource<string> code, CancellationToken cancellation)
    {
        using var held = client;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var stream = client.GetStream();
            if (await ReadTargetAsync(stream, limit.Token) is not { } target) return;
            var (status, page, finish) = Answer(target, path, state);
            var body = Encoding.UTF8.GetBytes($"<!DOCTYPE html><meta charset=\"utf-8\"><title>CrmTools</title><p>{page}</p>");
            var head = Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"));
            await stream.WriteAsync(head, limit.Token);
            await stream.WriteAsync(body, limit.Token);
            await stream.FlushAsync(limit.Token);

            // Last, so that the person sees the page before the listener closes.
            finish?.Invoke(code);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
        {
            // This visitor is gone; the next one may be the right one.
        }
    }

    /// <summary>What a visit is answered with, and what it ends the waiting with, if it does.</summary>
    public static (string Status, string Page, Action<TaskCompletionSource<string>>? Finish) Answer(string target, string path, string state)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        if ((mark < 0 ? target : target[..mark]) != path) return ("404 Not Found", SignInStrings.NothingHere, null);
        var query = Parse(mark < 0 ? "" : target[(mark + 1)..]);
        var code = query.GetValueOrDefault("code");
        var declined = query.GetValueOrDefault("error_description") ?? query.GetValueOrDefault("error") ?? query.GetValueOrDefault("msg");
        if (string.IsNullOrEmpty(code) && declined is null) return ("400 Bad Request", SignInStrings.NoCodeInAddress, null);
        if (!Same(query.GetValueOrDefault("state") ?? "", state))
        {
            return ("400 Bad Request", SignInStrings.AnswerOfAnotherLogin, waiting =>
                waiting.TrySetException(Failed(SignInStrings.OtherState, SignInStrings.ConnectAndCloseOldPages)));
        }

        if (string.IsNullOrEmpty(code))
        {
            return ("200 OK", SignInStrings.DeclinedPage, waiting =>
                waiting.TrySetException(Failed(SignInStrings.FormatDeclined(declined), SignInStrings.ConnectAndGrant)));
        }

        return ("200 OK", SignInStrings.DonePage, waiting => waiting.TrySetResult(code));
    }

    private static CrmException Failed(string what, string remedy) =>
        new(CrmErrorId.AuthenticationFailed, CrmErrorCategory.AuthenticationError, SignInStrings.FormatAuthorizationProblem(what, remedy)) { Remedy = remedy };

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static Dictionary<string, string> Parse(string query)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            fields[WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals])] = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
        }

        return fields;
    }

    // Reads to the end of the headers: a connection that is closed while the browser still writes shows as an error there.
    private static async Task<string?> ReadTargetAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var buffer = new byte[MostBytes];
        var length = 0;
        while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            if (length == buffer.Length) return null;
            var count = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (count == 0) return null;
            length += count;
        }

        var line = Encoding.ASCII.GetString(buffer, 0, buffer.AsSpan().IndexOf((byte)'\r')).Split(' ');
        return line is ["GET", { Length: > 0 } target, _] ? target : null;
    }
}
