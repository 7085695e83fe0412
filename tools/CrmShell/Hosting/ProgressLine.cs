using System.Management.Automation;

namespace CrmTools.Shell.Hosting;

/// <summary>The newest progress record as one line that the next output overwrites.</summary>
internal sealed class ProgressLine(ShellConsole console)
{
    private bool drawn;

    internal void Show(ProgressRecord record)
    {
        if (!console.OutputIsTerminal)
            return;

        if (record.RecordType == ProgressRecordType.Completed)
        {
            Clear();
            return;
        }

        var percent = record.PercentComplete < 0 ? "" : $" {record.PercentComplete}%";
        var operation = string.IsNullOrEmpty(record.CurrentOperation) ? "" : $" ({record.CurrentOperation})";
        var text = $"{record.Activity}: {record.StatusDescription}{percent}{operation}".ReplaceLineEndings(" ");

        // One cell stays free: a terminal that wraps at the last cell could not clear the line again.
        console.Out.Write(Ansi.ClearLine + CellWidth.Fit(text, console.Width - 1));
        console.Out.Flush();
        drawn = true;
    }

    internal void Clear()
    {
        if (!drawn)
            return;

        console.Out.Write(Ansi.ClearLine);
        drawn = false;
    }
}
