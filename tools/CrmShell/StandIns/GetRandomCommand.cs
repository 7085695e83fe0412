using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-Random. Like the real one it is not for secrets.</summary>
[Cmdlet(VerbsCommon.Get, "Random", DefaultParameterSetName = NumberSet)]
[SuppressMessage("Security", "CA5394", Justification = "Scripts pick samples with it, and -SetSeed must repeat them.")]
public sealed class GetRandomCommand : PSCmdlet
{
    private const string NumberSet = "RandomNumberParameterSet";
    private const string ListSet = "RandomListItemParameterSet";
    private const string ShuffleSet = "ShuffleParameterSet";
    private readonly List<object?> items = [];

    [Parameter(Position = 0, ParameterSetName = NumberSet)]
    public object? Maximum { get; set; }

    [Parameter(ParameterSetName = NumberSet)]
    public object? Minimum { get; set; }

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ListSet)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ShuffleSet)]
    public object?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    [Parameter(Mandatory = true, ParameterSetName = ShuffleSet)]
    public SwitchParameter Shuffle { get; set; }

    [Parameter]
    public int? SetSeed { get; set; }

    protected override void ProcessRecord() => items.AddRange(InputObject ?? []);

    protected override void EndProcessing()
    {
        var random = SetSeed is { } seed ? new Random(seed) : Random.Shared;
        if (ParameterSetName == NumberSet)
        {
            for (var i = 0; i < Count; i++)
                WriteObject(Number(random));
            return;
        }

        var all = items.ToArray();
        random.Shuffle(all);
        foreach (var item in Shuffle ? all : all.Take(Count))
            WriteObject(item);
    }

    private object Number(Random random)
    {
        var (minimum, maximum) = (Bare(Minimum) ?? 0, Bare(Maximum) ?? int.MaxValue);
        if (minimum is double or float or decimal || maximum is double or float or decimal)
        {
            var (low, high) = (LanguagePrimitives.ConvertTo<double>(minimum), LanguagePrimitives.ConvertTo<double>(maximum));
            return low + (random.NextDouble() * (high - low));
        }

        var (first, end) = (LanguagePrimitives.ConvertTo<long>(minimum), LanguagePrimitives.ConvertTo<long>(maximum));
        if (first >= end)
        {
            var exception = new ArgumentException(
                $"The Minimum value ({first}) cannot be greater than or equal to the Maximum value ({end}).");
            ThrowTerminatingError(new ErrorRecord(exception, "MinGreaterThanOrEqualMax", ErrorCategory.InvalidArgument, null));
        }

        var number = random.NextInt64(first, end);
        var isLong = minimum is long || maximum is long;
        return LanguagePrimitives.ConvertTo(number, isLong ? typeof(long) : typeof(int), CultureInfo.InvariantCulture);
    }

    private static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
