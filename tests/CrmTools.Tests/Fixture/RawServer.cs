using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CrmTools.Tests.Fixture;

/// <summary>A server on loopback that answers each request as it is told, plainly or with a certificate, and remembers what it was sent.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _requests = [];
    private readonly X509Certificate2? _certificate;
    private readonly Func<string, string> _answer;
    private int _connections;

    public RawServer(Func<string, string> answer, X509Certificate2? certificate = null)
    {
        (_answer, _certificate) = (answer, certificate);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Heads and bodies that arrived.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    /// <summary>An answer without a body, after which the connection ends.</summary>
    public static string Empty(string status, string more = "") => $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n{more}\r\n";

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            Stream stream = client.GetStream();
            if (_certificate is not null)
            {
                var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(_certificate);
                stream = secure;
            }

            var request = await ReadAsync(stream);
            lock (_requests) _requests.Add(request);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(_answer(request)));
            await stream.FlushAsync();
        }
        catch (Exception error) when (error is IOException or System.Security.Authentication.AuthenticationException or SocketException or ObjectDisposedException)
        {
            // Whoever came did not like the certificate.
        }
    }

    private static async Task<string> ReadAsync(Stream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            var whole = text.ToString();

            // Not HTTP, such as a TLS greeting on a plain port.
            if (whole.Length > 0 && !char.IsAsciiLetter(whole[0])) return whole;
            var head = whole.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && whole.Length >= head + 4 + Length(whole[..head])) return whole;
            var read = await stream.ReadAsync(buffer);
            if (read == 0) return whole;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static int Length(string head)
    {
        const string name = "Content-Length: ";
        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[name.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
