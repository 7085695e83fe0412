using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Filters;
using CrmTools.Hosting;

namespace CrmTools.Commands.Record;

/// <summary>Gets one record of any object (Marketingforce data/get), or lists records (data/query).</summary>
[Cmdlet(VerbsCommon.Get, "CrmRecord", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(CrmRecord))]
public sealed class GetCrmRecordCommand : ReadCmdlet<RecordQuery, CrmRecord>
{
    private const string ListSet = "List";
    private const string OneSet = "One";

    private SeenRecords _seen = new();

    /// <summary>API name of the object, such as PaymentObj or gift__c.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ObjectNameCompleter))]
    public string ObjectName { get; set; } = "";

    /// <summary>The record's _id.</summary>
    [Parameter(ParameterSetName = OneSet, Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public string Id { get; set; } = "";

    /// <summary>
    /// Conditions, all of which must hold: a comparison such as { payment_amount -ge 100 -and name -like '2018*' }, as script block or text,
    /// a hashtable such as @{ owner = 'FSUID_1' }, or objects from New-CrmFilter. It is read, not run; -or, -not and calls cannot be sent.
    /// </summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public object[]? Filter { get; set; }

    /// <summary>The order: 'payment_amount desc', several of them, or @{ payment_amount = 'desc' }. By _id when left out.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldNameCompleter))]
    public object[]? Sort { get; set; }

    /// <summary>The fields wanted; all when left out.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FieldNameCompleter))]
    public string[]? Property { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmRecord)];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _seen = SeenRecords.Current;
        base.BeginProcessing();
    }

    private protected override RecordQuery Query() => ParameterSetName == OneSet
        ? new RecordQuery { ObjectName = ObjectName, Id = Id }
        : new RecordQuery
        {
            ObjectName = ObjectName,
            Filter = Filter is null ? [] : FilterReader.Read(Filter, SessionState.PSVariable),
            Sort = SortReader.Read(Sort),
            Property = Property ?? [],
        };

    private protected override object Present(IReadOnlyList<CrmRecord> items, RecordQuery query)
    {
        _seen.Add(items);
        return RecordObjects.From(items, query.Property);
    }
}
