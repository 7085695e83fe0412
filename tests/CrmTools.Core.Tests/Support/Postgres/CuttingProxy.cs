using System.Net;
using System.Net.Sockets;

namespace CrmTools.Core.Tests.Support.Postgres;

/// <summary>A wire to the database that can be cut at the worst moment: at a commit, before it arrives or when its confirmation is on the way back.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _port;
    private volatile string? _armed;

    public CuttingProxy(int port)
    {
        _port = port;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many commits were cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>The next commit is cut, <c>before</c> or <c>after</c> it reached the server.</summary>
    public void Arm(string moment) => _armed = moment;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, _port);
            var isCut = false;
            var back = Task.Run(async () =>
            {
                var buffer = new byte[65536];
                int count;
                while ((count = await server.GetStream().ReadAsync(buffer)) > 0 && !isCut) await client.GetStream().WriteAsync(buffer.AsMemory(0, count));
            });
            try
            {
                var buffer = new byte[65536];
                int count;
                while ((count = await client.GetStream().ReadAsync(buffer)) > 0)
                {
                    if (_armed is { } moment && buffer.AsSpan(0, count).IndexOf("COMMIT\0"u8) >= 0)
                    {
                        (_armed, isCut, Cuts) = (null, true, Cuts + 1);
                        if (moment == "before") return;
                        await server.GetStream().WriteAsync(buffer.AsMemory(0, count));

                        // Ends with the server's answer, which the client never sees.
                        await back;
                        return;
                    }

                    await server.GetStream().WriteAsync(buffer.AsMemory(0, count));
                }
            }
            catch (IOException)
            {
                // One end went away.
            }
        }
    }
}
