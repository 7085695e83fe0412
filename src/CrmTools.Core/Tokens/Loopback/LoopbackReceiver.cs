using System.Net;
using System.Net.Sockets;

namespace CrmTools.Core.Tokens;

/// <summary>
/// Waits on this machine for the browser that comes back from a vendor's login page (RFC 8252, loopback redirection). Only this machine can
/// connect, only the agreed path is looked at, and only an answer with our own <c>state</c> is taken.
/// </summary>
internal sealed class LoopbackReceiver : IDisposable
{
    private readonly Uri _redirect;
    private readonly List<TcpListener> _listeners = [];

    /// <exception cref="CrmException">InvalidInput: the address is not this machine's, or its port is taken.</exception>
    public LoopbackReceiver(Uri redirect)
    {
        _redirect = redirect;
        if (!IsUsable(redirect))
            throw CrmError.Invalid("RedirectUri", SignInStrings.FormatNotThisMachine(redirect), SignInStrings.GiveLoopbackAddress);
        var isSix = redirect.HostNameType == UriHostNameType.IPv6;
        try
        {
            Listen(isSix ? IPAddress.IPv6Loopback : IPAddress.Loopback);
        }
        catch (SocketException error)
        {
            throw CrmError.Invalid(
                "RedirectUri", SignInStrings.FormatCannotListen(redirect.Port, error.Message), SignInStrings.ClosePortUser);
        }

        // "localhost" is both, and a browser may try either first.
        if (redirect.HostNameType == UriHostNameType.Dns && Socket.OSSupportsIPv6)
        {
            try
            {
                Listen(IPAddress.IPv6Loopback);
            }
            catch (SocketException)
            {
                // The browser then uses the other one.
            }
        }
    }

    /// <summary>True for an address that a browser on this machine can come back to.</summary>
    public static bool IsUsable(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true };

    /// <summary>Waits for the code.</summary>
    /// <param name="state">What the login address carried; an answer with another one is not an answer to it.</param>
    /// <exception cref="CrmException">AuthenticationFailed: the state differs, or the vendor says that it was declined.</exception>
    public async Task<string> ReceiveAsync(string state, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var code = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepting = _listeners.Select(listener => AcceptAsync(listener, state, code, stop.Token)).ToArray();
        try
        {
            return await code.Task.WaitAsync(cancellation);
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(accepting)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _listeners.ForEach(listener => listener.Dispose());

    private void Listen(IPAddress address)
    {
        var listener = new TcpListener(address, _redirect.Port);
        try
        {
            listener.Start();
            _listeners.Add(listener);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    // Browsers open connections that they do not use: each is served on its own, and none holds up another.
    private async Task AcceptAsync(TcpListener listener, string state, TaskCompletionSource<string> code, CancellationToken cancellation)
    {
        var visits = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(cancellation);
                visits.Add(LoopbackVisit.ServeAsync(client, _redirect.AbsolutePath, state, code, cancellation));
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(visits)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
