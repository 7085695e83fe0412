using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Hosting;

/// <summary>The progress bars of one cmdlet, each ended whatever happens. On the pipeline thread.</summary>
/// <param name="write">Shows a record.</param>
internal sealed class ProgressBoard(Action<ProgressRecord> write)
{
    private readonly Dictionary<int, string> _shown = [];

    /// <summary>Shows how far one thing has come.</summary>
    public void Show(int id, ProgressNote note)
    {
        if (note.IsEnd)
        {
            End(id);
            return;
        }

        _shown[id] = note.Activity;
        write(new ProgressRecord(id, note.Activity, note.Status ?? Words(note)) { PercentComplete = note.Percent, SecondsRemaining = note.SecondsRemaining });
    }

    /// <summary>Ends a bar, where there is one.</summary>
    public void End(int id)
    {
        if (_shown.Remove(id, out var activity)) write(new ProgressRecord(id, activity, activity) { RecordType = ProgressRecordType.Completed });
    }

    /// <summary>Ends all bars.</summary>
    public void End()
    {
        foreach (var id in _shown.Keys.ToArray()) End(id);
    }

    private static string Words(ProgressNote note)
    {
        var (done, rate) = (note.Done.ToString("N0", CultureInfo.CurrentCulture), note.Rate.ToString(note.Rate < 10 ? "N1" : "N0", CultureInfo.CurrentCulture));
        return note.Total is { } total ? HostingStrings.FormatProgressOfTotal(done, total.ToString("N0", CultureInfo.CurrentCulture), rate) : HostingStrings.FormatProgressDone(done, rate);
    }
}
