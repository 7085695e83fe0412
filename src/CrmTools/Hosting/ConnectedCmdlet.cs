using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;

namespace CrmTools.Hosting;

/// <summary>A cmdlet that works on open connections.</summary>
public abstract class ConnectedCmdlet : CrmCmdlet
{
    private bool _isConnectionTyped;
    private readonly SortedSet<string> _doubtful = new(StringComparer.OrdinalIgnoreCase);
    private RowColumns? _columns;
    private string[]? _names;
    private int _doubts;

    /// <summary>
    /// The connections to use: names or objects. Objects of this module that are piped in bring their own. Without it, the only open connection
    /// whose vendor can do the operation.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ConnectionReference]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public ConnectionReference[]? Connection { get; set; }

    /// <summary>The piped item itself: a row of a file, an object of this module. Its properties bind by their names.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Requests in flight at most, for list pages and for piped items alike. 1 to 64.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    private protected override int InFlight => ThrottleLimit;

    private protected override object? CurrentItem => InputObject;

    /// <summary>Objects of this module that may be piped in; others would bind an id of one kind to another.</summary>
    private protected abstract IReadOnlyList<Type> Accepts { get; }

    /// <summary>True when an object's fields mean the same in another shop; false for ids.</summary>
    private protected virtual bool CarriesOver => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _isConnectionTyped = MyInvocation.BoundParameters.ContainsKey(nameof(Connection));
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_doubts == 0) return;
        var connections = string.Join(", ", _doubtful.Select(name => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'"));
        var remedy = DoubtRemedy(connections);
        WriteWarning(_doubts == 1
            ? HostingStrings.FormatOneWriteInDoubt(remedy)
            : HostingStrings.FormatWritesInDoubt(_doubts, remedy));
    }

    /// <summary>How doubts of this run are settled.</summary>
    private protected virtual string DoubtRemedy(string connections) => _doubts == 1
        ? HostingStrings.FormatSettleIt(connections)
        : HostingStrings.FormatSettleThem(connections);

    private protected override void WriteFailure(ErrorRecord error)
    {
        if (error.Exception is CrmException { ErrorId: CrmErrorId.OutcomeUnknown } unknown)
        {
            _doubts++;
            if (unknown.Result?.Connection is { } connection) _doubtful.Add(connection.Name);
        }

        base.WriteFailure(error);
    }

    /// <summary>The connections of the current item, which have the ability.</summary>
    private protected IEnumerable<(CrmConnection Connection, T Ability)> With<T>(Func<T, bool>? takes = null)
        where T : class, IAbility
    {
        CheckItem();
        foreach (var connection in ConnectionResolver.Resolve(References(), CommandName, takes))
        {
            CheckShop(connection);
            yield return (connection, connection.Session!.Find<T>()!);
        }
    }

    /// <summary>What -Connection says, or the piped connection object.</summary>
    private protected ConnectionReference[]? References() =>
        Connection ?? (InputObject?.BaseObject is CrmConnection piped ? [new ConnectionReference(piped)] : null);

    /// <summary>Refuses an item of a kind that the cmdlet cannot take, and a row with a column that cannot be read.</summary>
    /// <exception cref="CrmException">With id InvalidInput.</exception>
    private protected virtual void CheckItem()
    {
        var name = InputObject?.BaseObject is CrmObject ? InputObject.BaseObject.GetType().FullName! : InputObject?.TypeNames.FirstOrDefault() ?? "";
        name = name.Replace("Deserialized.", "", StringComparison.Ordinal);
        if (!name.StartsWith("CrmTools.", StringComparison.Ordinal))
        {
            if (InputObject is not null) (_columns ??= new RowColumns(MyInvocation.MyCommand)).Check(InputObject, ParameterSetName, MyInvocation.BoundParameters);
            return;
        }

        if (name == typeof(CrmConnection).FullName) return;
        if (Accepts.Any(type => type.FullName == name)) return;
        var usable = Accepts.Count == 0 ? HostingStrings.GiveParametersByName : HostingStrings.FormatTakesTypes(string.Join(", ", Accepts.Select(type => type.Name)));
        var kind = name["CrmTools.".Length..];
        throw CrmError.Invalid("InputObject", HostingStrings.FormatCannotTakeKind(CommandName, kind), usable);
    }

    /// <summary>
    /// Refuses an item that names none of the cmdlet's parameters, such as a bare number: a reader would take it for the question without any,
    /// and give the whole list for each.
    /// </summary>
    /// <exception cref="CrmException">With id InvalidInput.</exception>
    private protected void CheckBound()
    {
        if ((InputObject is null && !MyInvocation.ExpectingInput) || InputObject?.BaseObject is CrmConnection) return;
        _names ??= [.. MyInvocation.MyCommand.Parameters.Values
            .Where(parameter => parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName))
            .Select(parameter => parameter.Name)];
        if (_names.Any(name => MyInvocation.BoundParameters.ContainsKey(name) && (name != nameof(Connection) || !_isConnectionTyped))) return;
        throw CrmError.Invalid("InputObject", HostingStrings.FormatItemNamesNothing(CommandName), HostingStrings.FormatNameTheItem(string.Join(", ", _names), $"ForEach-Object {{ {CommandName} -{_names[0]} $_ }}"));
    }

    // Ids of one shop mean nothing in another, and may hit a stranger there.
    private void CheckShop(CrmConnection target)
    {
        if (CarriesOver || !_isConnectionTyped || InputObject?.BaseObject is not CrmObject { Connection: { } own } || own.Key == target.Key) return;
        throw CrmError.Invalid(
            "Connection",
            HostingStrings.FormatObjectOfAnotherShop(own.Name, own.Vendor, target.Name, target.Vendor),
            HostingStrings.LeaveConnectionOut);
    }
}
