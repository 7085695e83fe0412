using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Fkw;

/// <summary>-Interactive, with a browser of the test's own: it reads the printed address and follows it.</summary>
public sealed partial class FkwInteractiveTests : FkwTest
{
    private const string Variable = "CRMTOOLS_BROWSER";

    private readonly string _redirect = $"http://127.0.0.1:{FreePort()}/callback";

    public FkwInteractiveTests() => Environment.SetEnvironmentVariable(Variable, "none");

    [Fact]
    public async Task The_browser_brings_the_code_back()
    {
        using var run = Session.Start(Connect());
        var address = await PrintedAsync();
        Assert.Contains("platform_code=FKW", address);
        Assert.Contains("state=", address);
        using var http = new HttpClient();
        var page = await http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken);
        Assert.Contains("The authorization is done", page);
        var connection = (await run.EndAsync()).Single;
        Assert.Equal($"{Shop.Options.FkwClientId}/11039290", connection.Text("Account"));
        Assert.Equal("3", Session.Run("Get-CrmMember -Id 3 -Connection web").Single.Text("Id"));
    }

    [Fact]
    public async Task The_named_program_is_the_browser()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Uses a shell script.");
        var folder = Directory.CreateTempSubdirectory("crmtools-browser-").FullName;
        var (program, seen) = (Path.Combine(folder, "browser"), Path.Combine(folder, "address"));
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nprintf %s \"$1\" > '{seen}.part'\nmv '{seen}.part' '{seen}'\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable(Variable, program);
        using var run = Session.Start(Connect());
        await Patience.UntilAsync(() => File.Exists(seen), "the browser was not opened");
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        var result = await run.EndAsync();
        Assert.Equal("web", result.Single.Text("Name"));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task Another_state_is_not_our_login()
    {
        using var run = Session.Start(Connect());
        await PrintedAsync();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{_redirect}?code=stolen&state=another"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await run.EndAsync()).Error;
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.Contains("another state", error.ToString());
        Assert.Single(Shop.Requests("oauth/getAccessToken"));
    }

    [Fact]
    public async Task Other_visits_are_not_the_answer()
    {
        using var run = Session.Start(Connect());
        var address = await PrintedAsync();
        using var http = new HttpClient();
        using var icon = await http.GetAsync(new Uri(new Uri(_redirect), "/favicon.ico"), TestContext.Current.CancellationToken);
        using var empty = await http.GetAsync(new Uri(_redirect), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (icon.StatusCode, empty.StatusCode));
        await http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken);
        (await run.EndAsync()).Clean();
    }

    [Fact]
    public async Task A_merchant_may_decline()
    {
        Shop.Fkw.Declines = true;
        using var run = Session.Start(Connect());
        var address = await PrintedAsync();
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken);
        Assert.Contains("declined", (await run.EndAsync()).Error.ToString());
    }

    [Fact]
    public void Nobody_came_in_time()
    {
        var error = Session.Run(Connect("-InteractiveTimeoutSec 1")).Error;
        Assert.Equal(("Timeout", "OperationTimeout"), (error.Id(), error.CategoryInfo.Category.ToString()));
        Assert.Contains("-AuthorizationCode", error.Remedy());
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait_and_frees_the_port()
    {
        using var run = Session.Start(Connect());
        await PrintedAsync();
        Assert.InRange(await run.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var port = new Uri(_redirect).Port;
        await Patience.UntilAsync(() => IsFree(port), "the port is still taken");
    }

    [Fact]
    public void A_port_in_use_and_a_foreign_address_are_refused()
    {
        using var taken = new TcpListener(IPAddress.Loopback, new Uri(_redirect).Port);
        taken.Start();
        Assert.Contains("nothing can listen on port", Session.Run(Connect()).Error.ToString());
        var error = Session.Run(Connect().Replace(_redirect, "https://app.example.com/cb")).Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains("oauth/getAuthCode", error.Remedy());
    }

    private string Connect(string more = "") =>
        $"Connect-CrmVendor Fkw -Name web -BaseUri {Shop.FkwUri} -ClientId {Shop.Options.FkwClientId} -Secret $secret -PlatformCode FKW -RedirectUri {_redirect} -Interactive {more}";

    private async Task<string> PrintedAsync()
    {
        string? address = null;
        await Patience.UntilAsync(
            () => (address = Session.Screen.Lines.Select(line => Address().Match(line)).FirstOrDefault(match => match.Success)?.Value) is not null,
            "no address was printed");
        return address!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"http://\S+getAuthCode\S+")]
    private static partial Regex Address();
}
