using System.Collections;
using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Record;

/// <summary>What creating and changing a record share.</summary>
/// <typeparam name="TRequest">The write.</typeparam>
public abstract class RecordFieldsCommand<TRequest> : WriteCmdlet<TRequest>
    where TRequest : RecordFields
{
    /// <summary>API name of the object, such as PaymentObj or gift__c.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ObjectNameCompleter))]
    public string ObjectName { get; set; } = "";

    /// <summary>Fields by their API names. Dates are sent as Unix milliseconds, decimal numbers as text, as the vendor wants them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Table]
    public IDictionary? Property { get; set; }

    /// <summary>Detail lines by the API name of their object: @{ OrderPaymentObj = @{ order_id = '…' }, @{ … } }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Table]
    public IDictionary? Detail { get; set; }

    /// <summary>The request with the shared fields.</summary>
    private protected TRequest Filled(TRequest request) => request with
    {
        ObjectName = Text.Given(ObjectName),
        Property = PlainValues.From(Property),
        Detail = PlainValues.From(Detail),
    };
}
