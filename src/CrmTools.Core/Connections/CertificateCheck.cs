using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CrmTools.Core.Connections;

/// <summary>Accepts what the system accepts, and otherwise says what is wrong instead of "see inner exception".</summary>
internal static class CertificateCheck
{
    /// <summary>The usual check of a server's certificate.</summary>
    /// <exception cref="CertificateProblem">It is not accepted.</exception>
    public static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        throw Explain((sender as SslStream)?.TargetHostName ?? "the server", certificate as X509Certificate2, chain, errors);
    }

    private static CertificateProblem Explain(string host, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null) return new CertificateProblem($"{host} shows no certificate", "Check the host and port of -BaseUri.");
        var flags = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        var wrong = new List<string>();
        var remedies = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            wrong.Add($"it is made out to {Names(certificate)} and not to {host}");
            remedies.Add("Give in -BaseUri the name that the certificate is made out to.");
        }

        var now = DateTime.Now;
        if (now > certificate.NotAfter)
        {
            wrong.Add($"it expired at {certificate.NotAfter:yyyy-MM-dd HH:mm}");
            remedies.Add("The server's owner has to renew it; check this machine's clock too.");
        }
        else if (now < certificate.NotBefore)
        {
            wrong.Add($"it is good from {certificate.NotBefore:yyyy-MM-dd HH:mm} on only");
            remedies.Add("Check this machine's clock.");
        }

        if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData))
        {
            wrong.Add("it is self-signed");
            remedies.Add($"If it is the right one (thumbprint {certificate.Thumbprint}), add it to this machine's trusted roots.");
        }
        else if ((flags & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0)
        {
            wrong.Add($"its issuer ({certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true)}) is not trusted here");
            remedies.Add("Add the issuer's certificate to this machine's trusted roots; a company proxy that opens TLS has its own. A server that leaves out the certificates between looks the same.");
        }

        if ((flags & X509ChainStatusFlags.Revoked) != 0)
        {
            wrong.Add("it was revoked");
            remedies.Add("Do not go on; ask the server's owner.");
        }

        if (wrong.Count == 0) wrong.Add(flags == X509ChainStatusFlags.NoError ? errors.ToString() : flags.ToString());
        return new CertificateProblem(
            $"the certificate of {host} is not accepted: {string.Join(", ", wrong)}",
            string.Join(' ', [.. remedies, "-SkipCertificateCheck is for trials on a network of your own."]));
    }

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString()))).Take(5).ToArray();
        return names.Length > 0 ? string.Join(", ", names) : certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
    }
}
