using System.Globalization;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>What an operation gets of its request.</summary>
/// <param name="Query">Query parameters, decoded.</param>
/// <param name="Id">The path's part after the resource, decoded; null when there is none.</param>
/// <param name="Fields">The body of a POST; null otherwise.</param>
/// <param name="LogLag">Log entries younger than this are not shown.</param>
/// <param name="Tokens">The tokens in use.</param>
internal sealed record UnicrmInput(
    IReadOnlyDictionary<string, string> Query, string? Id, UnicrmFields? Fields, TimeSpan LogLag, UnicrmTokens Tokens)
{
    /// <summary>A query parameter; null when it is missing or empty.</summary>
    public string? Text(string name) => Query.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    /// <summary>skip (default 0) and top (default 10).</summary>
    public (long Skip, int Top) Page(UnicrmDialect dialect)
    {
        var top = Number("top", 10);
        return (Number("skip", 0), dialect.MaxTop > 0 ? Math.Min(top, dialect.MaxTop) : top);
    }

    private int Number(string name, int absent)
    {
        if (Text(name) is not { } text) return absent;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw UnicrmRefusal.Bad($"{name}必须是非负整数");
    }
}
