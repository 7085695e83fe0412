using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-Date, with .NET formats.</summary>
[Cmdlet(VerbsCommon.Get, "Date", DefaultParameterSetName = DateSet)]
[OutputType(typeof(DateTime), typeof(string))]
public sealed class GetDateCommand : PSCmdlet
{
    private const string DateSet = "DateAndFormat";
    private const string UnixSet = "UnixTimeSeconds";

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = DateSet)]
    [Alias("LastWriteTime")]
    public DateTime Date { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = UnixSet)]
    [Alias("UnixTime")]
    public long UnixTimeSeconds { get; set; }

    [Parameter]
    [ValidateRange(1, 9999)]
    public int? Year { get; set; }

    [Parameter]
    [ValidateRange(1, 12)]
    public int? Month { get; set; }

    [Parameter]
    [ValidateRange(1, 31)]
    public int? Day { get; set; }

    [Parameter]
    [ValidateRange(0, 23)]
    public int? Hour { get; set; }

    [Parameter]
    [ValidateRange(0, 59)]
    public int? Minute { get; set; }

    [Parameter]
    [ValidateRange(0, 59)]
    public int? Second { get; set; }

    [Parameter]
    [ValidateRange(0, 999)]
    public int? Millisecond { get; set; }

    [Parameter]
    public string? Format { get; set; }

    [Parameter]
    public SwitchParameter AsUTC { get; set; }

    protected override void ProcessRecord()
    {
        var date = WithParts(Start());
        if (AsUTC)
            date = date.ToUniversalTime();

        if (Format is null)
            WriteObject(date);
        else
            WriteObject(Text(date, Format));
    }

    private DateTime Start()
    {
        if (ParameterSetName == UnixSet)
            return DateTimeOffset.FromUnixTimeSeconds(UnixTimeSeconds).LocalDateTime;

        return MyInvocation.BoundParameters.ContainsKey(nameof(Date)) ? Date : DateTime.Now;
    }

    private DateTime WithParts(DateTime date) => date
        .AddYears(Difference(Year, date.Year))
        .AddMonths(Difference(Month, date.Month))
        .AddDays(Difference(Day, date.Day))
        .AddHours(Difference(Hour, date.Hour))
        .AddMinutes(Difference(Minute, date.Minute))
        .AddSeconds(Difference(Second, date.Second))
        .AddMilliseconds(Difference(Millisecond, date.Millisecond));

    private static int Difference(int? wanted, int actual) => (wanted ?? actual) - actual;

    /// <summary>The four file formats are for names that sort and need no quoting.</summary>
    private static string Text(DateTime date, string format) => format.ToUpperInvariant() switch
    {
        "FILEDATE" => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        "FILEDATETIME" => date.ToString("yyyyMMdd'T'HHmmssffff", CultureInfo.InvariantCulture),
        "FILEDATEUNIVERSAL" => date.ToUniversalTime().ToString("yyyyMMdd'Z'", CultureInfo.InvariantCulture),
        "FILEDATETIMEUNIVERSAL" => date.ToUniversalTime().ToString("yyyyMMdd'T'HHmmssffff'Z'", CultureInfo.InvariantCulture),
        _ => date.ToString(format, CultureInfo.CurrentCulture),
    };
}
