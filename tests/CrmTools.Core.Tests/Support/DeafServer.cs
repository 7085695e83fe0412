using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmTools.Core.Tests.Support;

/// <summary>A real server that takes whole requests, counts them and ends the connection without an answer.</summary>
/// <param name="reset">True to reset (RST), false to close (FIN).</param>
internal sealed class DeafServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly bool _reset;
    private readonly Task _running;
    private int _requests;

    public DeafServer(bool reset)
    {
        _reset = reset;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _running = RunAsync();
    }

    public Uri Address { get; }

    /// <summary>Whole requests, head and body: what a real server would have acted on.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                await ServeAsync(socket);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over, and the listener may have been stopped before it was asked; or this caller has gone, and the next one may come.
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        var text = new StringBuilder();
        var chunk = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var count = await socket.ReceiveAsync(chunk, _stop.Token);
            if (count == 0) return;
            text.Append(Encoding.Latin1.GetString(chunk, 0, count));
        }

        Interlocked.Increment(ref _requests);
        if (_reset) socket.LingerState = new LingerOption(true, 0);
        else socket.Shutdown(SocketShutdown.Both);
        socket.Close();
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var line = text[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var length = line is null ? 0 : int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        return text.Length - end - 4 >= length;
    }
}
