using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CrmTools.Tests.Fixture;

/// <summary>Certificates with something wrong about them.</summary>
internal static class Certificates
{
    /// <summary>One that signs itself.</summary>
    public static X509Certificate2 SelfSigned(string host, int fromDays = -1, int toDays = 30)
    {
        using var key = RSA.Create(2048);
        return Usable(Request(host, key).CreateSelfSigned(DateTimeOffset.Now.AddDays(fromDays), DateTimeOffset.Now.AddDays(toDays)));
    }

    /// <summary>One of an authority that nobody knows.</summary>
    public static X509Certificate2 OfUnknownAuthority(string host, string authority)
    {
        using var rootKey = RSA.Create(2048);
        var root = new CertificateRequest($"CN={authority}", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var signer = root.CreateSelfSigned(DateTimeOffset.Now.AddDays(-2), DateTimeOffset.Now.AddDays(60));
        using var key = RSA.Create(2048);
        using var leaf = Request(host, key).Create(signer, DateTimeOffset.Now.AddDays(-1), DateTimeOffset.Now.AddDays(30), [1, 2, 3, 4]);
        return Usable(leaf.CopyWithPrivateKey(key));
    }

    private static CertificateRequest Request(string host, RSA key)
    {
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }

    // Windows serves with keys that it has stored only.
    private static X509Certificate2 Usable(X509Certificate2 made)
    {
        using (made) return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
