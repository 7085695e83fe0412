using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>Any ONex method, signed like the rest; and the harmless call that tests a connection.</summary>
internal sealed class OnexRaw(VendorClient client, OnexOperations operations)
{
    private static readonly string[] Reading = ["get", "getlist", "search"];

    public PreparedWrite<object?> Prepare(RawCall raw)
    {
        var name = Check.Required(raw.Operation, "Operation", () => OnexStrings.GiveMethod);
        if (raw.Query.Count > 0) throw CrmError.Invalid("Query", OnexStrings.TakesNoQuery, OnexStrings.GiveParametersInBody);
        if (raw.Method is { } method && !method.Equals("Post", StringComparison.OrdinalIgnoreCase))
            throw CrmError.Invalid("Method", OnexStrings.FormatTakesNoHttpMethod(method), OnexStrings.TakesPost);
        var reads = Reading.Contains(name.Split('.')[^1].ToLowerInvariant());
        var fields = new OnexFields().Others(raw.Body);
        var call = new Call(reads ? OnexOperations.Read(name) : OnexOperations.Add(name, Tier.Nothing)) { Body = fields.Body };
        return RawWrite.Of(client, call, raw, fields.Warnings);
    }

    /// <summary>One page of one member changed in the last minute: little to read, and it proves flag, key and permission.</summary>
    public Task ProbeAsync(ICallLog log, CancellationToken cancellation)
    {
        var fields = new OnexFields().Time("start_update_date", client.Time.GetUtcNow().AddMinutes(-1)).Number("page_size", 1).Number("page", 1);
        return client.Exchange.SendAsync(new Call(operations.ListMembers) { Body = fields.Body }, log, cancellation);
    }
}
