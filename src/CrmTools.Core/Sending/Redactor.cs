using System.Text.RegularExpressions;

namespace CrmTools.Core.Sending;

/// <summary>
/// Takes secrets out of everything that is shown: those it knows in every form they are written in, and those of others by the names of the
/// fields they stand in.
/// </summary>
internal sealed partial class Redactor
{
    private const string Mask = "***";
    private readonly object _gate = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private volatile string[] _forms = [];

    public Redactor(params IEnumerable<CrmSecret> secrets)
    {
        foreach (var secret in secrets) Add(secret.Reveal());
    }

    /// <summary>Adds a secret that came later, such as a token.</summary>
    public void Add(string secret)
    {
        // Shorter ones would blank out ordinary words; no vendor issues such.
        if (secret.Length < 4) return;
        lock (_gate)
        {
            if (!_known.Add(secret)) return;

            // The longest first, or what is left of a longer one would show.
            _forms = [.. _forms.Concat(SecretForms.Of(secret)).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];
        }
    }

    public string Clean(string text)
    {
        foreach (var form in _forms)
        {
            if (form.Length <= text.Length) text = text.Replace(form, Mask, StringComparison.Ordinal);
        }

        // A reply may hold somebody else's, such as another user's record.
        return text.AsSpan().IndexOfAny('"', '=', '<') < 0 ? text : Field().Replace(text, $"${{before}}{Mask}");
    }

    [GeneratedRegex(
        """
        (?<before>\\?"(?:sec|secret|app_?secret|client_?secret|pass_?word|passwd|pwd|private_?key|permanent_?code|(?:corp_?)?(?:access_?)?token|refresh_?token)\\?"\s*:\s*\\?")
            (?!\*\*\*)(?:[^"\\]|\\/|\\u[0-9a-f]{4})+
        | (?<before>[?&](?:sec|secret|app_?secret|client_?secret|pass_?word|passwd|pwd|private_?key|permanent_?code|(?:corp_?)?(?:access_?)?token|refresh_?token)=)
            (?!\*\*\*)[^&\s"<]+
        | (?<before><(?:sec|secret|app_?secret|client_?secret|pass_?word|passwd|pwd|private_?key|permanent_?code|(?:corp_?)?(?:access_?)?token|refresh_?token)>)
            (?!\*\*\*)[^<]+
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
