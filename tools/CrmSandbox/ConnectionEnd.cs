using System.Net.Sockets;
using CrmTools.Sandbox;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace CrmTools.SandboxHost;

/// <summary>Ends a TCP connection in the middle of an exchange, with a real FIN or RST.</summary>
internal static class ConnectionEnd
{
    public static async Task EndAsync(HttpContext context, WireEnd end)
    {
        var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        if (end == WireEnd.Reset)
        {
            // Closing with a linger time of zero is what sends RST.
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
            context.Abort();
            return;
        }

        socket.Shutdown(SocketShutdown.Send);
        // Abort would send RST behind the FIN and could overtake it; so the client gets a moment to close its side first.
        await ClosedByClientAsync(context);
        context.Abort();
    }

    private static async Task ClosedByClientAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(2), context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Closed: what was waited for.
        }
    }
}
