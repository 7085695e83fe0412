using System.Text;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>
/// Reads records of comma-separated values one by one, as Import-Csv reads them. Written out because its leniency is part of what scripts
/// see, and no library has the same: blanks around a value in quotes are dropped, blanks before one without quotes too, but not after it;
/// a quote inside a value is an ordinary character; a line break within quotes belongs to the value.
/// </summary>
internal sealed class CsvReader(TextReader input, char delimiter)
{
    private readonly StringBuilder value = new();

    /// <summary>The next record that is not an empty line, or null at the end.</summary>
    internal List<string>? ReadRecord()
    {
        while (input.Peek() >= 0)
        {
            var record = new List<string>();
            while (ReadValue(record))
            {
            }

            if (record is not [""])
                return record;
        }

        return null;
    }

    /// <summary>Reads one value; false when the record ends with it.</summary>
    private bool ReadValue(List<string> record)
    {
        value.Clear();
        SkipBlanks();
        var quoted = input.Peek() == '"';
        if (quoted)
            ReadQuoted();

        var trailing = ReadBare(out var more);
        if (!quoted || trailing.Trim().Length > 0)
            value.Append(trailing);

        // A delimiter at the very end of the input ends the last record without an empty value after it.
        record.Add(value.ToString());
        return more && input.Peek() >= 0;
    }

    private void SkipBlanks()
    {
        while (input.Peek() is ' ' or '\t' && input.Peek() != delimiter)
            input.Read();
    }

    private void ReadQuoted()
    {
        input.Read();
        for (var next = input.Read(); next >= 0; next = input.Read())
        {
            if (next == '"' && input.Peek() != '"')
                return;

            if (next == '"')
                input.Read();
            value.Append((char)next);
        }
    }

    private string ReadBare(out bool more)
    {
        var bare = new StringBuilder();
        for (var next = input.Read(); next >= 0; next = input.Read())
        {
            if (next == delimiter)
            {
                more = true;
                return bare.ToString();
            }

            if (next is '\r' or '\n')
            {
                if (next == '\r' && input.Peek() == '\n')
                    input.Read();
                break;
            }

            bare.Append((char)next);
        }

        more = false;
        return bare.ToString();
    }
}
