using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Measure-Object, for values; not for lines and words of text.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object")]
[OutputType(typeof(MeasureResult))]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private Measurement[] measurements = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Sum { get; set; }

    [Parameter]
    public SwitchParameter Average { get; set; }

    [Parameter]
    public SwitchParameter Maximum { get; set; }

    [Parameter]
    public SwitchParameter Minimum { get; set; }

    [Parameter]
    public SwitchParameter StandardDeviation { get; set; }

    [Parameter]
    public SwitchParameter AllStats { get; set; }

    protected override void BeginProcessing()
    {
        var choices = PropertyChoice.Parse(this, Property);
        measurements = choices.Count == 0
            ? [new Measurement(new ValueSource(null))]
            : [.. choices.Select(choice => new Measurement(new ValueSource(choice)))];
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;

        foreach (var measurement in measurements)
        {
            if (measurement.Add(InputObject, (Wishes & MeasureWishes.Numeric) != 0) is { } text)
            {
                var exception = new PSInvalidOperationException($"Input object \"{text}\" is not numeric.");
                WriteError(new ErrorRecord(exception, "NonNumericInputObject", ErrorCategory.InvalidType, text));
            }
        }
    }

    protected override void EndProcessing()
    {
        foreach (var measurement in measurements)
        {
            if (measurement.Property is { } property && !measurement.HasSeenValue)
            {
                var exception = new PSArgumentException($"The property \"{property}\" cannot be found in the input for any objects.");
                WriteError(new ErrorRecord(exception, "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument, property));
                continue;
            }

            // The engine has a list view for the real cmdlet's type, with the same properties.
            var shown = PSObject.AsPSObject(measurement.Finish(Wishes));
            shown.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.GenericMeasureInfo");
            WriteObject(shown);
        }
    }

    private MeasureWishes Wishes => AllStats
        ? MeasureWishes.All
        : (Sum ? MeasureWishes.Sum : 0)
            | (Average ? MeasureWishes.Average : 0)
            | (Maximum ? MeasureWishes.Maximum : 0)
            | (Minimum ? MeasureWishes.Minimum : 0)
            | (StandardDeviation ? MeasureWishes.StandardDeviation : 0);
}
