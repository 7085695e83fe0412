using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Turns records of comma-separated values into objects whose properties are the header's names.</summary>
internal sealed class CsvObjects(PSCmdlet cmdlet, string[]? header)
{
    private string[]? names = header is null ? null : Checked(cmdlet, header);

    internal void Write(TextReader input, char delimiter)
    {
        var reader = new CsvReader(input, delimiter);
        while (reader.ReadRecord() is { } record)
        {
            // Lines before the header that begin with # are comments, such as the type line of older exports.
            if (names is null && record[0].StartsWith('#'))
                continue;

            if (names is null)
                names = Checked(cmdlet, WithoutTrailingEmpty(record));
            else
                cmdlet.WriteObject(Build(names, record));
        }
    }

    private static PSObject Build(string[] names, List<string> record)
    {
        var result = new PSObject(names.Length);
        for (var i = 0; i < names.Length; i++)
            result.Properties.Add(new PSNoteProperty(names[i], i < record.Count ? record[i] : null), preValidated: true);
        return result;
    }

    private static string[] WithoutTrailingEmpty(List<string> record)
    {
        while (record.Count > 1 && record[^1].Length == 0)
            record.RemoveAt(record.Count - 1);
        return [.. record];
    }

    /// <summary>Names must differ; those that are missing become H1, H2 and so on.</summary>
    private static string[] Checked(PSCmdlet cmdlet, string[] names)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var replaced = false;
        for (var i = 0; i < names.Length; i++)
        {
            if (string.IsNullOrEmpty(names[i]))
            {
                names[i] = $"H{i + 1}";
                replaced = true;
            }

            if (!used.Add(names[i]))
            {
                var exception = new ExtendedTypeSystemException($"The member \"{names[i]}\" is already present.");
                cmdlet.ThrowTerminatingError(
                    new ErrorRecord(exception, "AlreadyPresentPSMemberInfoInternalCollectionAdd", ErrorCategory.NotSpecified, null));
            }
        }

        if (replaced)
        {
            cmdlet.WriteWarning(
                "One or more headers were not specified. "
                + "Default names starting with \"H\" have been used in place of any missing headers.");
        }

        return names;
    }
}
