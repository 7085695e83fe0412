using System.Collections;
using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Hosting;

namespace CrmTools.Commands.Request;

/// <summary>Makes any call of the vendor, signed and authenticated like the rest, for what no cmdlet covers.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CrmRequest", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class InvokeCrmRequestCommand : ConnectedCmdlet
{
    /// <summary>Name or path as the vendor's document writes it: members.get (ONex), membersort (UniCRM).</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(OperationNameCompleter))]
    public string Operation { get; set; } = "";

    /// <summary>Application parameters, or the request's body.</summary>
    [Parameter]
    [Table]
    public IDictionary? Body { get; set; }

    /// <summary>Query parameters.</summary>
    [Parameter]
    [Table]
    public IDictionary? Query { get; set; }

    /// <summary>HTTP method; the vendor's usual one when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? Method { get; set; }

    /// <summary>Writes the text of the answer's data as it is.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override void ProcessItem()
    {
        var call = new RawCall(Operation, Method, PlainValues.From(Body), PlainValues.From(Query), Raw);
        foreach (var connection in ConnectionResolver.ResolveAny(References()))
        {
            var prepared = connection.Session!.Invoke(call);
            foreach (var warning in prepared.Warnings) WriteWarning(warning);
            if (!prepared.IsHarmless && !ShouldProcess(prepared.Target, prepared.Action)) continue;
            Run(null, async (output, stop) => output.Result(PlainValues.ToObject(await prepared.SendAsync(output, stop))));
        }
    }

    private protected override void WriteResult(object? value) => WriteObject(value, enumerateCollection: true);
}
