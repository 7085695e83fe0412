using System.Text;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>A writer that hands on each line as soon as it is complete.</summary>
internal sealed class LineCollector(Action<string> onLine) : TextWriter(System.Globalization.CultureInfo.CurrentCulture)
{
    private readonly StringBuilder unfinished = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => unfinished.Append(value);

    public override void Write(string? value) => unfinished.Append(value);

    public override void WriteLine(string? value)
    {
        onLine(unfinished.Append(value).ToString());
        unfinished.Clear();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && unfinished.Length > 0)
            WriteLine("");
        base.Dispose(disposing);
    }
}
