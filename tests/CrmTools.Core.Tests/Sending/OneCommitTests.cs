using System.Net;
using System.Net.Sockets;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Sending;

/// <summary>One call makes one commit when the server ends the connection without an answer, with the real handler over a real socket.</summary>
public sealed class OneCommitTests
{
    private const int Retries = 3;

    [Theory]
    [InlineData(false, "nothing")]
    [InlineData(false, "marked")]
    [InlineData(true, "nothing")]
    [InlineData(true, "marked")]
    public async Task An_additive_write_reaches_the_server_once_and_ends_in_doubt(bool reset, string tier)
    {
        await using var server = new DeafServer(reset);
        using var road = RealRoad(server.Address);
        var endpoint = tier == "marked" ? PlainProtocol.AddMarked : PlainProtocol.Add;

        var error = await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(endpoint, "k1"));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Equal(1, error.Attempts);
        Assert.Equal(1, server.Requests);
        Assert.Equal(OperationState.InDoubt, await road.StateAsync());
    }

    [Theory]
    [InlineData(false, "get")]
    [InlineData(false, "set")]
    [InlineData(false, "key")]
    [InlineData(true, "get")]
    [InlineData(true, "set")]
    [InlineData(true, "key")]
    public async Task What_may_be_repeated_is_repeated_by_our_loop_alone(bool reset, string kind)
    {
        await using var server = new DeafServer(reset);
        using var road = RealRoad(server.Address);

        var error = await Assert.ThrowsAsync<CrmException>(() => kind switch
        {
            "get" => road.SendAsync(PlainProtocol.Read),
            "set" => road.SendAsync(PlainProtocol.Set),
            _ => (Task)road.WriteAsync(PlainProtocol.AddKeyed, "k1"),
        });

        Assert.Equal(kind == "key" ? CrmErrorId.OutcomeUnknown : CrmErrorId.ConnectionFailed, error.ErrorId);
        Assert.Equal(Retries + 1, server.Requests);
        Assert.Equal(Retries + 1, road.Stats.Requests);
        Assert.Equal(Retries, road.Stats.Retries);
    }

    [Fact]
    public async Task Without_retries_a_read_is_sent_once()
    {
        await using var server = new DeafServer(reset: false);
        using var road = RealRoad(server.Address, retries: 0);

        await Assert.ThrowsAsync<CrmException>(() => road.SendAsync(PlainProtocol.Read));

        Assert.Equal(1, server.Requests);
    }

    /// <summary>Why every request carries a TrackedContent: without content, the handler itself sends the same call again and again.</summary>
    [Fact]
    public async Task Control_a_request_without_content_is_resent_by_the_handler_itself()
    {
        await using var server = new DeafServer(reset: false);
        using var http = new HttpMessageInvoker(Transport.Create(new ConnectRequest { Vendor = "Plain", Name = "t" }));
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = null };

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, Road.Stop));

        Assert.True(server.Requests > 1, "The handler no longer resends; the remark in TrackedContent can go.");
    }

    [Fact]
    public async Task Control_the_same_request_with_tracked_content_is_sent_once()
    {
        await using var server = new DeafServer(reset: false);
        using var http = new HttpMessageInvoker(Transport.Create(new ConnectRequest { Vendor = "Plain", Name = "t" }));
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address) { Content = new TrackedContent(default) };

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, Road.Stop));

        Assert.Equal(1, server.Requests);
        Assert.True(((TrackedContent)request.Content).Started);
    }

    [Fact]
    public async Task Where_nothing_listens_an_additive_write_is_retried_and_not_in_doubt()
    {
        using var road = RealRoad(new Uri($"http://127.0.0.1:{FreePort()}/"));

        var error = await Assert.ThrowsAsync<CrmException>(() => road.WriteAsync(PlainProtocol.Add, "k1"));

        Assert.Equal(CrmErrorId.ConnectionFailed, error.ErrorId);
        Assert.True(error.IsTransient);
        Assert.Contains("Nothing was sent.", error.Message);
        Assert.Equal(Retries + 1, road.Stats.Requests);
        Assert.Equal(OperationState.Refused, await road.StateAsync());
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static Road RealRoad(Uri address, int retries = Retries) => new(
        Transport.Create(new ConnectRequest { Vendor = "Plain", Name = "t", BaseUri = address }),
        new PlainProtocol(address), retries, new ShortWaits(), () => 0.5, TimeSpan.FromSeconds(60));
}
