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
        throw Explain((sender as SslStream)?.TargetHostName ?? ConnectStrings.TheServer, certificate as X509Certificate2, chain, errors);
    }

    private static CertificateProblem Explain(string host, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null) return new CertificateProblem(ConnectStrings.FormatNoCertificate(host), ConnectStrings.CheckHostAndPort);
        var flags = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        var wrong = new List<string>();
        var remedies = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            wrong.Add(ConnectStrings.FormatCertificateForAnotherName(Names(certificate), host));
            remedies.Add(ConnectStrings.GiveCertificateName);
        }

        var now = DateTime.Now;
        if (now > certificate.NotAfter)
        {
            wrong.Add(ConnectStrings.FormatCertificateExpired($"{certificate.NotAfter:yyyy-MM-dd HH:mm}"));
            remedies.Add(ConnectStrings.OwnerRenewsCertificate);
        }
        else if (now < certificate.NotBefore)
        {
            wrong.Add(ConnectStrings.FormatCertificateNotYetGood($"{certificate.NotBefore:yyyy-MM-dd HH:mm}"));
            remedies.Add(ConnectStrings.CheckClock);
        }

        if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData))
        {
            wrong.Add(ConnectStrings.CertificateSelfSigned);
            remedies.Add(ConnectStrings.FormatTrustCertificate(certificate.Thumbprint));
        }
        else if ((flags & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0)
        {
            wrong.Add(ConnectStrings.FormatIssuerNotTrusted(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true)));
            remedies.Add(ConnectStrings.TrustIssuer);
        }

        if ((flags & X509ChainStatusFlags.Revoked) != 0)
        {
            wrong.Add(ConnectStrings.CertificateRevoked);
            remedies.Add(ConnectStrings.AskServerOwner);
        }

        if (wrong.Count == 0) wrong.Add(flags == X509ChainStatusFlags.NoError ? errors.ToString() : flags.ToString());
        return new CertificateProblem(
            ConnectStrings.FormatCertificateNotAccepted(host, string.Join(", ", wrong)),
            string.Join(' ', [.. remedies, ConnectStrings.SkipIsForTrials]));
    }

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString()))).Take(5).ToArray();
        return names.Length > 0 ? string.Join(", ", names) : certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
    }
}
