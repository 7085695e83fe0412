using System.Security.Cryptography;
using System.Text;

namespace CrmTools.Report.Page;

/// <summary>What goes into every page as it is: the style, the charting library, the script that draws.</summary>
internal static class Assets
{
    public static string Style => Read("report.css");

    public static string Library => Read("echarts.js");

    public static string Script => Read("report.js");

    /// <summary>What a browser is told to run: the script with this digest and no other.</summary>
    public static string Digest(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    // A browser reads line ends as one letter before it makes the digest.
    private static string Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
