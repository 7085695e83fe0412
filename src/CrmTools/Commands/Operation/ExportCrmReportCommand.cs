using System.Globalization;
using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Errors;
using CrmTools.Hosting;
using CrmTools.Loading;

namespace CrmTools.Commands.Operation;

/// <summary>
/// Writes a page of HTML about the writes that the journal remembers, of a run or of a period: how they ended, by state, day and shop; points added and deducted, payments, orders, shipments; failures by
/// reason; and what is in doubt, with the commands that settle it. The page is complete in itself, charts included, and loads nothing. Reads the journal only; no vendor is asked.
/// </summary>
[Cmdlet(VerbsData.Export, "CrmReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(FileInfo))]
public sealed class ExportCrmReportCommand : CrmCmdlet
{
    private readonly List<ConnectionReference> _connections = [];
    private bool _isAsked;

    /// <summary>The file to write, such as report.html; no wildcards. Its folder must be there. A file that is there is replaced, at once and as a whole.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("FilePath", "LiteralPath")]
    public string Path { get; set; } = "";

    /// <summary>Only writes that were begun at this time or later: for a report of one run, the time at which it started.</summary>
    [Parameter]
    [Time]
    public DateTime? After { get; set; }

    /// <summary>Only writes that were begun before this time.</summary>
    [Parameter]
    [Time]
    public DateTime? Before { get; set; }

    /// <summary>
    /// Only writes of these connections, open or closed. Without it, those of all shops in the usual journal, and of open connections with a journal of their own.
    /// All that are piped in go into one report.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ConnectionReference]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ConnectionReference[]? Connection { get; set; }

    /// <summary>Leaves a file that is there as it is, with an error.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Replaces a file that is there even where it is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the file that was made as an object.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            if (_isAsked) Export();
        }
        catch (CrmException error)
        {
            WriteError(error.ToErrorRecord(Path));
        }

        base.EndProcessing();
    }

    // One report, however many connections are piped in.
    private protected override void ProcessItem()
    {
        _isAsked = true;
        if (Connection is not null) _connections.AddRange(Connection);
    }

    private void Export()
    {
        if (After >= Before) throw CrmError.Invalid(nameof(After), CommandStrings.FormatNotBefore(After, Before), CommandStrings.GiveEarlierTime);
        var file = new ReportFile(FullPath(), NoClobber, Force);
        file.Check();
        if (!ShouldProcess(file.Path, CommandStrings.WriteReport)) return;

        var sources = OperationJournals.Of([.. _connections]);
        var query = new OperationQuery { After = After, Before = Before };
        var report = Core.Engine.NewReport(new ReportScope
        {
            After = After,
            Before = Before,
            Connections = [.. _connections.Select(connection => connection.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            Journals = [.. sources.Select(source => source.Journal.Place).Distinct()],
            Culture = CultureInfo.CurrentCulture,
            Language = CultureInfo.CurrentUICulture,
        });
        var (path, isWanted) = (file.Path, PassThru.IsPresent);
        Run(null, async (output, stop) =>
        {
            var meter = output.WantsProgress ? new ListMeter($"{CommandName} {System.IO.Path.GetFileName(path)}", 0, null) : null;
            foreach (var source in sources)
            {
                await foreach (var page in source.Find(query, stop))
                {
                    report.Add(page);
                    if (meter?.Count(page.Count, null) is { } note) output.Progress(note);
                }
            }

            if (meter?.End() is { } end) output.Progress(end);
            await file.WriteAsync(report, stop);
            if (isWanted) output.Result(new FileInfo(path));
        });
    }

    private string FullPath()
    {
        var remedy = CommandStrings.GiveFilePath;
        if (string.IsNullOrWhiteSpace(Path)) throw CrmError.Invalid(nameof(Path), CommandStrings.PathIsEmpty, remedy);
        try
        {
            var full = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path, out var provider, out _);
            return provider.Name == "FileSystem" ? full : throw CrmError.Invalid(nameof(Path), CommandStrings.FormatPathOfProvider(Path, provider.Name), remedy);
        }
        catch (Exception error) when (error is SessionStateException or ProviderInvocationException or PSInvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw CrmError.Invalid(nameof(Path), CommandStrings.FormatPathNotRead(Path, error.Message.TrimEnd('.')), remedy);
        }
    }
}
