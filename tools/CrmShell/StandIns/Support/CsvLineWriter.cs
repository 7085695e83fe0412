using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Renders objects as lines of comma-separated values; the first object decides the columns.</summary>
internal sealed class CsvLineWriter(char delimiter, CsvQuoting quoting)
{
    private string[]? columns;

    /// <summary>The columns that an existing file already has.</summary>
    internal IReadOnlyList<string>? Columns
    {
        get => columns;
        set => columns = value is null ? null : [.. value];
    }

    /// <summary>Takes the columns from an object.</summary>
    internal void TakeColumns(PSObject input) => columns =
        input.BaseObject is System.Collections.IDictionary dictionary
            ? [.. dictionary.Keys.Cast<object>().Select(key => $"{key}")]
            : [.. input.Properties.Where(property => property.IsGettable).Select(property => property.Name)];

    internal string Header() => string.Join(delimiter, columns!.Select(Quoted));

    internal string Line(PSObject input) => string.Join(delimiter, columns!.Select(column => Cell(input, column)));

    private string Cell(PSObject input, string column)
    {
        var value = input.BaseObject is System.Collections.IDictionary dictionary ? dictionary[column] : Read(input, column);
        return value is null ? "" : Quoted(Text(value));
    }

    // A getter that fails leaves its cell empty, as in Export-Csv, instead of losing the whole row.
    private static object? Read(PSObject input, string column)
    {
        try
        {
            return input.Properties[column]?.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    // PowerShell's own conversion: numbers and dates in the invariant culture, whatever machine writes the file.
    private static string Text(object value) => LanguagePrimitives.ConvertTo<string>(value);

    private string Quoted(string text)
    {
        var needed = quoting == CsvQuoting.Always
            || (quoting == CsvQuoting.AsNeeded && text.AsSpan().IndexOfAny([delimiter, '"', '\n', '\r']) >= 0);
        return needed ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
