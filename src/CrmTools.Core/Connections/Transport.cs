using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;

namespace CrmTools.Core.Connections;

/// <summary>Builds the one handler of a connection.</summary>
internal static class Transport
{
    /// <summary>How long a pooled connection lives, so that a changed DNS entry is noticed.</summary>
    public static readonly TimeSpan PooledConnectionLifetime = TimeSpan.FromMinutes(5);

    [SuppressMessage("Security", "CA5359", Justification = "Only with -SkipCertificateCheck, which warns each time it is used.")]
    public static HttpMessageHandler Create(ConnectRequest request)
    {
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = PooledConnectionLifetime,
            ConnectTimeout = request.Timeout < TimeSpan.FromSeconds(30) ? request.Timeout : TimeSpan.FromSeconds(30),
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,

            // A redirect could carry the signature or the token to another host.
            AllowAutoRedirect = false,
        };
        if (request.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(proxy) { Credentials = request.ProxyCredential };
            handler.UseProxy = true;
        }

        handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = request.SkipCertificateCheck ? static (_, _, _, _) => true : CertificateCheck.Accept,
        };
        return handler;
    }
}
