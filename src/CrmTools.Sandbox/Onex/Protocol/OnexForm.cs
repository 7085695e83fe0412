using System.Text;
using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Onex;

/// <summary>The parameters of one request, from the body of a POST or from the segments of its path.</summary>
/// <param name="Values">Names as sent, brackets included, and decoded values.</param>
/// <param name="IsPath">True for the path form, which carries application parameters beside the system's own.</param>
internal sealed record OnexForm(Dictionary<string, string> Values, bool IsPath)
{
    private static readonly HashSet<string> System =
        new(["flag", "sign", "method", "type", "charset", "ver", "timestamp", "content"], StringComparer.Ordinal);

    public string? this[string name] => Values.GetValueOrDefault(name);

    public static OnexForm Read(SandboxRequest request, Encoding charset)
    {
        var path = request.Path.Trim('/').Length == 0 ? "" : request.Path;
        if (path.Length > 0) return new(ReadPath(path, charset), true);
        var isForm = request.Header("Content-Type").StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        // The document rules out GET parameters, so a query string is not looked at.
        return new(request.Method == "POST" && isForm ? PercentText.DecodeForm(request.Body.Span, charset) : [], false);
    }

    /// <summary>The application parameters that were sent beside the system's own.</summary>
    public IEnumerable<KeyValuePair<string, string>> Application => Values.Where(pair => !System.Contains(pair.Key));

    /// <summary>The parameters as the server's language sees them: <c>a[b]=c</c> is an array <c>a</c> with a member <c>b</c>.</summary>
    public Dictionary<string, object?> Nested()
    {
        var root = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in Values)
        {
            var parts = name.Split('[');
            var level = root;
            for (var i = 0; i < parts.Length - 1; i++)
            {
                var part = parts[i].TrimEnd(']');
                if (level.GetValueOrDefault(part) is not Dictionary<string, object?> next)
                    level[part] = next = new Dictionary<string, object?>(StringComparer.Ordinal);
                level = next;
            }

            level[parts[^1].TrimEnd(']')] = value;
        }

        return root;
    }

    private static Dictionary<string, string> ReadPath(string path, Encoding charset)
    {
        var segments = path.TrimStart('/').Split('/');
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < segments.Length; i += 2)
            values[Decode(segments[i], charset)] = Decode(segments[i + 1], charset);
        return values;
    }

    private static string Decode(string segment, Encoding charset) =>
        PercentText.Decode(Encoding.UTF8.GetBytes(segment), charset, isForm: false);
}
