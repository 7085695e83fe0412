using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CrmTools.Tests.Connections;

/// <summary>What keeps credentials from where they do not belong, and says why.</summary>
public sealed class TransportSafetyTests : IDisposable
{
    private const string Secret = "canary-transport-Kx7/+1";
    private readonly Session _session = new();

    public TransportSafetyTests() => _session.Set("secret", Shop.Secure(Secret));

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_self_signed_certificate_is_called_that()
    {
        var error = Fails(Certificates.SelfSigned("localhost"));
        Assert.Contains("the certificate of localhost is not accepted: it is self-signed", error.Message);
        Assert.Contains("trusted roots", error.Remedy);
        Assert.Contains("thumbprint", error.Remedy);
    }

    [Fact]
    public void A_certificate_that_expired_is_called_that()
    {
        var error = Fails(Certificates.SelfSigned("localhost", -30, -1));
        Assert.Contains($"it expired at {DateTime.Now.AddDays(-1):yyyy-MM-dd}", error.Message);
        Assert.Contains("renew it", error.Remedy);
        Assert.Contains("clock", error.Remedy);
    }

    [Fact]
    public void A_certificate_that_is_not_good_yet_is_called_that() => Assert.Contains("it is good from", Fails(Certificates.SelfSigned("localhost", 5)).Message);

    [Fact]
    public void A_certificate_of_another_host_names_both()
    {
        var error = Fails(Certificates.SelfSigned("shop.example"));
        Assert.Contains("it is made out to shop.example and not to localhost", error.Message);
        Assert.Contains("-BaseUri", error.Remedy);
    }

    [Fact]
    public void An_issuer_that_nobody_knows_is_named()
    {
        var error = Fails(Certificates.OfUnknownAuthority("localhost", "Nobody's Authority"));
        Assert.Contains("its issuer (Nobody's Authority) is not trusted here", error.Message);
        Assert.DoesNotContain("self-signed", error.Message);
        Assert.Contains("company proxy", error.Remedy);
    }

    [Fact]
    public void A_port_that_does_not_speak_TLS_is_pointed_at()
    {
        using var server = new RawServer(_ => "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        var (_, remedy) = Call($"https://localhost:{server.Port}/", "");
        Assert.Contains("the port of -BaseUri", remedy);
        Assert.DoesNotContain(server.Requests, request => request.Contains("POST", StringComparison.Ordinal));
    }

    [Fact]
    public void SkipCertificateCheck_goes_on_and_warns_each_time()
    {
        using var certificate = Certificates.SelfSigned("shop.example", -30, -1);
        using var server = new RawServer(_ => RawServer.Empty("404 Not Found"), certificate);
        for (var time = 0; time < 2; time++)
        {
            var opened = _session.Run($"Connect-CrmVendor ONex -Name tls -BaseUri https://localhost:{server.Port}/ -Flag f -Secret $secret -MaximumRetryCount 0 -SkipCertificateCheck");
            Assert.Contains("anybody on the way", Assert.Single(opened.Warnings));
            Assert.Equal("ProtocolError", _session.Run("Get-CrmMember 1 -Connection tls").Error.Id());
        }

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public void A_redirect_is_never_followed(string status)
    {
        using var elsewhere = new RawServer(_ => RawServer.Empty("200 OK"));
        using var server = new RawServer(_ => RawServer.Empty(status, $"Location: http://127.0.0.1:{elsewhere.Port}/\r\n"));
        var error = Connect($"http://127.0.0.1:{server.Port}/", "").Error;
        Assert.Equal("ProtocolError", error.Id());
        Assert.Contains("redirects elsewhere, and credentials are not sent there", error.Exception.Message);
        Assert.Contains("-BaseUri", error.Remedy());
        Assert.Single(server.Requests);
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public void A_proxy_is_given_its_credential_and_nobody_else_is()
    {
        const string password = "canary-proxy-Pw4/+2";
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"robot:{password}"));
        using var proxy = new RawServer(request => request.Contains("Proxy-Authorization", StringComparison.Ordinal)
            ? RawServer.Empty("502 Bad Gateway", $"X-Echo: {basic}\r\n")
            : RawServer.Empty("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
        _session.Set("proxyUser", new System.Management.Automation.PSCredential("robot", Shop.Secure(password)));
        var result = Connect("http://crm.example.com/", $"-AllowUnencryptedAuthentication -Proxy http://127.0.0.1:{proxy.Port}/ -ProxyCredential $proxyUser");

        Assert.Equal(2, proxy.Requests.Count);
        Assert.All(proxy.Requests, request => Assert.StartsWith("POST http://crm.example.com/", request));
        Assert.DoesNotContain(basic, proxy.Requests[0]);
        Assert.Contains($"Proxy-Authorization: Basic {basic}", proxy.Requests[1]);
        Assert.Equal("ConnectionFailed", result.Error.Id());
        var shown = string.Join('\n', [.. result.Debug, .. result.Verbose, result.Error.ToString(), result.Error.Exception.ToString()]);
        Assert.NotEmpty(result.Debug);
        Assert.DoesNotContain(password, shown);
        Assert.DoesNotContain(basic, shown);
    }

    [Theory]
    [InlineData("http://crm.example.com/api/", false)]
    [InlineData("http://10.0.0.7/api/", false)]
    [InlineData("http://127.0.0.1.example.com/", false)]
    [InlineData("http://localhost.example.com/", false)]
    [InlineData("http://localhost/api/", true)]
    [InlineData("http://127.0.0.9/api/", true)]
    [InlineData("http://[::1]/api/", true)]
    [InlineData("https://crm.example.com/api/", true)]
    public void Only_this_machine_is_spoken_to_without_encryption(string address, bool opens)
    {
        var result = _session.Run($"Connect-CrmVendor ONex -Name plain -BaseUri {address} -Flag f -Secret $secret");
        if (opens)
        {
            result.Clean();
            return;
        }

        Assert.Equal("InvalidInput", result.Error.Id());
        Assert.Contains("-AllowUnencryptedAuthentication", result.Error.Remedy());
    }

    private (string Message, string Remedy) Fails(X509Certificate2 certificate)
    {
        using (certificate)
        {
            using var server = new RawServer(_ => RawServer.Empty("200 OK"), certificate);
            var said = Call($"https://localhost:{server.Port}/", "");
            Assert.All(server.Requests, Assert.Empty);
            Assert.Contains("-SkipCertificateCheck", said.Remedy);
            return said;
        }
    }

    private (string Message, string Remedy) Call(string address, string more)
    {
        var error = Connect(address, more).Error;
        Assert.Equal("ConnectionFailed", error.Id());
        return (error.Exception.Message, error.Remedy());
    }

    private RunResult Connect(string address, string more) => _session.Run(
        $"$VerbosePreference = $DebugPreference = 'Continue'; $null = Connect-CrmVendor ONex -Name tls -BaseUri {address} -Flag f -Secret $secret -MaximumRetryCount 0 {more}; Get-CrmMember 1 -Connection tls");
}
