using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace CrmTools.Core.Sending;

/// <summary>Takes secrets out of everything that is shown: plain, URL-encoded, JSON-escaped and Base64.</summary>
internal sealed class Redactor
{
    private const string Mask = "***";
    private readonly ConcurrentDictionary<string, byte> _forms = new(StringComparer.Ordinal);

    public Redactor(params IEnumerable<CrmSecret> secrets)
    {
        foreach (var secret in secrets) Add(secret.Reveal());
    }

    /// <summary>Adds a secret that came later, such as a token.</summary>
    public void Add(string secret)
    {
        // Shorter ones would blank out ordinary words; no vendor issues such.
        if (secret.Length < 4) return;
        _forms[secret] = 0;
        _forms[Uri.EscapeDataString(secret)] = 0;
        _forms[JsonEncodedText.Encode(secret).ToString()] = 0;
        _forms[Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))] = 0;
    }

    public string Clean(string text)
    {
        foreach (var form in _forms.Keys.OrderByDescending(form => form.Length)) text = text.Replace(form, Mask, StringComparison.Ordinal);
        return text;
    }
}
