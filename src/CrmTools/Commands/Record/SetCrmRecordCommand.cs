using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Record;

/// <summary>Changes fields of a record, and of lines of its details (Marketingforce data/update). What is not given stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "CrmRecord", SupportsShouldProcess = true)]
[OutputType(typeof(CrmRecord))]
public sealed class SetCrmRecordCommand : RecordFieldsCommand<RecordChange>
{
    /// <summary>The record's _id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public string Id { get; set; } = "";

    /// <summary>Reads the record back and writes it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmRecord)];

    private protected override RecordChange Request() => Filled(new RecordChange { Id = Text.Given(Id) });

    private protected override async Task EmitAsync(
        CrmResult result, RecordChange request, CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        if (connection.Session?.Find<IReads<RecordQuery, CrmRecord>>() is not { } reads) return;
        var query = new RecordQuery { ObjectName = request.ObjectName, Id = request.Id };
        await foreach (var page in reads.Read(query, new ReadOptions(), output, stop).WithCancellation(stop))
            await output.PageAsync(RecordObjects.From(page.Items, []));
    }
}
