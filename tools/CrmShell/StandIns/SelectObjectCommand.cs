using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Select-Object.</summary>
[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "DefaultParameter")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly List<PSObject> written = [];
    private PropertyProjection projection = null!;
    private SelectionWindow window = null!;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public string[]? ExcludeProperty { get; set; }

    [Parameter]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseInsensitive { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter(ParameterSetName = "SkipLastParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int SkipLast { get; set; }

    /// <summary>With -First: let the commands before this one run to their end all the same.</summary>
    [Parameter(ParameterSetName = "DefaultParameter")]
    public SwitchParameter Wait { get; set; }

    protected override void BeginProcessing()
    {
        projection = new PropertyProjection(this, Property, ExcludeProperty, ExpandProperty);
        window = new SelectionWindow(
            IsGiven(nameof(First)) ? First : null, IsGiven(nameof(Last)) ? Last : null, Skip, SkipLast);
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;

        foreach (var chosen in window.Offer(InputObject))
            Select(chosen);

        if (window.IsFull && !Wait)
        {
            EndProcessing();
            throw EngineInternals.StopUpstream(this);
        }
    }

    protected override void EndProcessing()
    {
        foreach (var chosen in window.Rest())
            Select(chosen);

        // As the real cmdlet, which knows what is unique only at the end and writes all of it then.
        foreach (var chosen in written)
            WriteObject(chosen);
        written.Clear();
    }

    private void Select(PSObject input)
    {
        foreach (var result in projection.Apply(input))
        {
            if (!Unique)
                WriteObject(result);
            else if (!written.Exists(earlier => ObjectEquality.Same(earlier, result, CaseInsensitive)))
                written.Add(result);
        }
    }

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
