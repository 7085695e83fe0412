using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmTools.Tests.Secrets;

/// <summary>Looks for secrets in texts and files, in every form they are written in. Its forms are its own, not the module's.</summary>
internal sealed class LeakSearch
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Kind, string Form)> _forms = [];
    private readonly List<string> _found = [];

    /// <summary>What was found: where, and in which form.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>How many letters were looked through.</summary>
    public long Searched { get; private set; }

    public void Add(string secret)
    {
        foreach (var form in Forms(secret))
        {
            if (!_forms.Contains(form)) _forms.Add(form);
        }
    }

    public static IEnumerable<(string Kind, string Form)> Forms(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return ("plain", secret);
        yield return ("URL-encoded", Uri.EscapeDataString(secret));
        yield return ("URL-encoded in small letters", string.Concat(secret.SelectMany(letter => Uri.EscapeDataString($"{letter}") is { Length: > 1 } escaped ? escaped.ToLowerInvariant() : $"{letter}")));
        yield return ("form-encoded", WebUtility.UrlEncode(secret));
        yield return ("JSON", JsonSerializer.Serialize(secret)[1..^1]);
        yield return ("JSON with little escaped", JsonSerializer.Serialize(secret, Relaxed)[1..^1]);
        yield return ("JSON as PHP writes it", JsonSerializer.Serialize(secret, Relaxed)[1..^1].Replace("/", "\\/", StringComparison.Ordinal));
        yield return ("XML", WebUtility.HtmlEncode(secret));
        yield return ("Base64", Convert.ToBase64String(bytes));
        yield return ("Base64 for addresses", Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        yield return ("Base64 after one byte", Convert.ToBase64String([0, .. bytes])[4..^4]);
        yield return ("Base64 after two bytes", Convert.ToBase64String([0, 0, .. bytes])[4..^4]);
        yield return ("Base64 of UTF-16", Convert.ToBase64String(Encoding.Unicode.GetBytes(secret)));
        yield return ("hexadecimal", Convert.ToHexString(bytes));
    }

    public void Look(string where, string? text)
    {
        if (text is null) return;
        Searched += text.Length;
        foreach (var (kind, form) in _forms)
        {
            var at = text.IndexOf(form, kind == "hexadecimal" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            if (at >= 0) _found.Add($"{where}: {kind}, in «{text[Math.Max(0, at - 60)..Math.Min(text.Length, at + form.Length + 20)]}»");
        }
    }

    /// <summary>Looks through every file of a folder, as text of one byte and of two a letter.</summary>
    public int LookInFiles(string folder)
    {
        // Locks are held by living processes, and are empty.
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        foreach (var path in files)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            Look(path, Encoding.UTF8.GetString(bytes));
            Look(path, Encoding.Unicode.GetString(bytes));
        }

        return files.Count;
    }
}
