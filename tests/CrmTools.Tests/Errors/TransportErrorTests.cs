using System.Net;
using System.Net.Sockets;

namespace CrmTools.Tests.Errors;

/// <summary>What the wire does to a read, as the user sees it.</summary>
public sealed class TransportErrorTests : ShopTest
{
    private protected override void Connect() => Shop.OpenOnex(Session, more: "-MaximumRetryCount 0 -TimeoutSec 1");

    [Fact]
    public void A_slow_reply_is_a_timeout()
    {
        Shop.Options.Latency = TimeSpan.FromSeconds(20);
        var error = Session.Run("Get-CrmMember 100001").Error;
        Assert.Equal("Timeout", error.Id());
        Assert.Equal("OperationTimeout", error.CategoryInfo.Category.ToString());
        Assert.Equal(true, error.Fact("IsTransient"));
        Assert.Contains("-TimeoutSec", error.Remedy());
        Assert.Equal(("ONex", "members.get"), ((string)error.Fact("Vendor")!, (string)error.Fact("Operation")!));
        Assert.Null(error.Fact("HttpStatus"));
    }

    [Fact]
    public void A_long_retry_after_is_rate_limited_at_once()
    {
        Shop.OpenOnex(Session);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, RetryAfter = TimeSpan.FromHours(1), Times = int.MaxValue });
        var error = Session.Run("Get-CrmMember 100001").Error;
        Assert.Equal("RateLimited", error.Id());
        Assert.Equal(429, error.Fact("HttpStatus"));
        Assert.Equal(true, error.Fact("IsTransient"));
        Assert.NotEmpty(error.Remedy());
        Assert.Equal(1, Shop.Traffic.Total);
    }

    [Fact]
    public void A_short_retry_after_is_waited_for()
    {
        Shop.OpenOnex(Session);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, RetryAfter = TimeSpan.FromSeconds(1) });
        var started = DateTime.UtcNow;
        Session.Run("Get-CrmMember 100001").Clean();
        Assert.True(DateTime.UtcNow - started > TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public void Where_nothing_listens_the_connection_failed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Session.Run($"$null = Connect-CrmVendor ONex -Name nobody -BaseUri http://127.0.0.1:{port}/ -Flag f -Secret $secret -MaximumRetryCount 0").Clean();
        var error = Session.Run("Get-CrmMember 100001 -Connection nobody").Error;
        Assert.Equal("ConnectionFailed", error.Id());
        Assert.Equal("ConnectionError", error.CategoryInfo.Category.ToString());
        Assert.Contains("-BaseUri", error.Remedy());
        var gift = Session.Run("Add-CrmPoint 100001 5 -Connection nobody");
        Assert.Equal("ConnectionFailed", gift.Error.Id());
        Assert.Empty(gift.Output);
    }

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Fin)]
    [InlineData(FaultKind.ServerError)]
    public void A_broken_connection_failed(FaultKind kind)
    {
        Shop.Faults.Add(new FaultRule { Kind = kind });
        var error = Session.Run("Get-CrmMember 100001").Error;
        Assert.Equal("ConnectionFailed", error.Id());
        Assert.Equal(kind == FaultKind.ServerError ? 503 : null, error.Fact("HttpStatus"));
        Session.Run("Get-CrmMember 100001").Clean();
    }

    [Fact]
    public void A_proxys_page_is_a_protocol_error()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Garbage });
        var error = Session.Run("Get-CrmMember 100001").Error;
        Assert.Equal("ProtocolError", error.Id());
        Assert.Equal("ProtocolError", error.CategoryInfo.Category.ToString());
        Assert.Equal(200, error.Fact("HttpStatus"));
    }

    [Fact]
    public void A_reply_that_ends_early_is_no_answer()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Truncate, Bytes = 40 });
        Assert.Contains(Session.Run("Get-CrmMember 100001").Error.Id(), new[] { "ConnectionFailed", "ProtocolError" });
    }

    [Fact]
    public void A_page_where_the_vendor_is_not_is_a_protocol_error()
    {
        Session.Run("$null = Connect-CrmVendor ONex -Name wrong -BaseUri \"$($uri.Scheme)://$($uri.Authority)/elsewhere/\" -Flag f -Secret $secret").Clean();
        var error = Session.Run("Get-CrmMember 100001 -Connection wrong").Error;
        Assert.Equal("ProtocolError", error.Id());
        Assert.Equal(404, error.Fact("HttpStatus"));
        Assert.Contains("-BaseUri", error.Remedy());
    }

    [Fact]
    public void Reads_are_tried_again_until_they_succeed()
    {
        Shop.OpenOnex(Session);
        foreach (var kind in new[] { FaultKind.Reset, FaultKind.Garbage, FaultKind.ServerError }) Shop.Faults.Add(new FaultRule { Kind = kind });
        Session.Run("Get-CrmMember 100001").Clean();
        Assert.Equal(4, Shop.Traffic.Total);
    }

    [Fact]
    public async Task An_unescaped_quotation_mark_names_the_member()
    {
        // Another program stored it; the vendor's document forbids it, and its server does not escape it.
        using var server = new HttpClient();
        using var form = OnexForm.Sign(Shop, "taocrm.members.update", "{\"member_id\":\"100009\",\"remark\":\"a\\\"b\"}");
        using var answer = await server.PostAsync(Shop.OnexUri, form, TestContext.Current.CancellationToken);
        Assert.Single(Shop.Ledger.Entries());
        var error = Session.Run("Get-CrmMember 100009").Error;
        Assert.Equal("ProtocolError", error.Id());
        Assert.Contains("100009", error.Exception.Message);
        var list = Session.Run("Get-CrmMember -First 20").Error;
        Assert.Equal("ProtocolError", list.Id());
        Assert.Contains("100009", list.Exception.Message);
    }
}
