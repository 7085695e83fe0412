using System.Collections;
using System.Management.Automation;
using System.Text;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Renders PowerShell objects as JSON by the rules of ConvertTo-Json, laid out as it lays out.</summary>
internal sealed class JsonText(int depth, bool compress, bool enumsAsStrings)
{
    private readonly StringBuilder text = new();

    /// <summary>Something lay deeper than the depth and was rendered as plain text.</summary>
    internal bool IsTruncated { get; private set; }

    internal string Render(object? value)
    {
        text.Clear();
        Write(value, level: 0);
        return text.ToString();
    }

    private void Write(object? value, int level)
    {
        var bare = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (JsonScalar.TryRender(bare, enumsAsStrings) is { } scalar)
        {
            text.Append(scalar);
        }
        else if (level > depth)
        {
            IsTruncated = true;
            text.Append(JsonScalar.Quote(LanguagePrimitives.ConvertTo<string>(value)));
        }
        else if (bare is IDictionary dictionary)
        {
            var members = Entries(dictionary);
            WriteAll('{', '}', members, entry => WriteMember($"{entry.Key}", entry.Value, level), level);
        }
        else if (bare is IEnumerable items)
        {
            WriteAll('[', ']', items.Cast<object?>(), item => Write(item, level + 1), level);
        }
        else
        {
            var members = PSObject.AsPSObject(value!).Properties;
            WriteAll('{', '}', members, property => WriteMember(property.Name, ValueOf(property), level), level);
        }
    }

    private void WriteMember(string name, object? value, int level)
    {
        text.Append(JsonScalar.Quote(name)).Append(compress ? ":" : ": ");
        Write(value, level + 1);
    }

    private void WriteAll<T>(char open, char close, IEnumerable<T> elements, Action<T> write, int level)
    {
        text.Append(open);
        var first = true;
        foreach (var element in elements)
        {
            if (!first)
                text.Append(',');
            first = false;
            StartLine(level + 1);
            write(element);
        }

        if (!first)
            StartLine(level);
        text.Append(close);
    }

    private void StartLine(int level)
    {
        if (!compress)
            text.AppendLine().Append(' ', 2 * level);
    }

    // A getter that fails is rendered as null; the object's other properties are still wanted.
    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    // The untyped enumerator: the other one of a typed dictionary gives typed pairs.
    private static IEnumerable<DictionaryEntry> Entries(IDictionary dictionary)
    {
        var entries = dictionary.GetEnumerator();
        while (entries.MoveNext()) yield return entries.Entry;
    }
}
