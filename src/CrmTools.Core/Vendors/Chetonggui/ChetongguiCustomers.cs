using CrmTools.Core.Checking;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>4. Customers.</summary>
[Operation(typeof(CustomerQuery), "Customer (op_type 4)")]
[Operation(typeof(CustomerCreation), "Customer (op_type 1)")]
[Operation(typeof(CustomerChange), "Customer (op_type 3)")]
[Operation(typeof(CustomerRemoval), "Customer (op_type 2)")]
internal sealed class ChetongguiCustomers(ChetongguiClient client)
    : IReads<CustomerQuery, CrmCustomer>, IWrites<CustomerCreation, CrmResult>, IWrites<CustomerChange, CrmResult>, IWrites<CustomerRemoval, CrmResult>
{
    private readonly Addition _add = client.Settled(
        new Addition(
            client.Operations.Customer.Add,
            (call, accepted) => ChetongguiClient.Id(ChetongguiJson.Default.ChetongguiCustomerWire, wire => wire.Id)(call, accepted) ?? ChetongguiClient.Field(call, "id")),
        new ListChange(() => ChetongguiStrings.CustomersLikeIt, (call, log, stop) => LikeAsync(client, call, log, stop)).Settles);

    public IAsyncEnumerable<Page<CrmCustomer>> Read(CustomerQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var fields = Fields(query.Id, query.Name, query.Phone, query.Address, query.Trade);
        var call = new Call(client.Operations.Customer.List) { Body = fields.InParam(ChetongguiOpType.Query) };
        return client.List(call, ChetongguiJson.Default.ChetongguiCustomerWire, Map, options, log, cancellation);
    }

    public PreparedWrite<CrmResult> Prepare(CustomerCreation request)
    {
        var name = Check.Required(request.Name, "Name", () => ChetongguiStrings.GiveCustomerName);
        var fields = Fields(request.Id, name, request.Phone, request.Address, request.Trade).Others(request.Property);
        var call = new Call(client.Operations.Customer.Add) { Body = fields.InParam(ChetongguiOpType.Add), Subject = () => ChetongguiStrings.FormatCustomer(request.Id ?? name) };
        return client.Adds(_add, call, request.OperationKey, ChetongguiStrings.FormatCustomer(name), ChetongguiStrings.AddCustomer);
    }

    public PreparedWrite<CrmResult> Prepare(CustomerChange request)
    {
        var id = Check.Required(request.Id, "Id", () => ChetongguiStrings.GiveCustomerId);
        var fields = Fields(null, request.Name, request.Phone, request.Address, request.Trade).Others(request.Property);
        if (fields.Body.Count == 0) throw CrmError.Invalid("Set-CrmCustomer", VendorStrings.NothingToChange, ChetongguiStrings.GiveFieldSuchAsPhone);
        var names = string.Join(", ", fields.Body.Select(field => field.Key));
        var call = new Call(client.Operations.Customer.Change) { Body = fields.Text("id", id).InParam(ChetongguiOpType.Change), Subject = () => ChetongguiStrings.FormatCustomer(id) };
        return client.Replaces(call, ChetongguiStrings.FormatCustomer(id), VendorStrings.FormatChange(names), id);
    }

    public PreparedWrite<CrmResult> Prepare(CustomerRemoval request)
    {
        var id = ChetongguiCheck.One(request.Id, "Id", () => ChetongguiStrings.GiveCustomerId);
        var fields = new ChetongguiFields().Text("id", id).Others(request.Property);
        var call = new Call(client.Operations.Customer.Change) { Body = fields.InParam(ChetongguiOpType.Delete), Subject = () => ChetongguiStrings.FormatCustomer(id) };
        return client.Replaces(call, ChetongguiStrings.FormatCustomer(id), ChetongguiStrings.DeleteCustomer, id);
    }

    // Servers may search by part of a name, so what they find is compared here.
    private static Task<ListReading> LikeAsync(ChetongguiClient client, Call call, ICallLog log, CancellationToken cancellation)
    {
        var (id, name) = (ChetongguiClient.Field(call, "id"), ChetongguiClient.Field(call, "name"));
        var query = Fields(id, id is null ? name : null, null, null, null).InParam(ChetongguiOpType.Query);
        return client.AllAsync(
            new Call(client.Operations.Customer.List) { Body = query }, ChetongguiJson.Default.ChetongguiCustomerWire, IsLike, row => row.Id ?? "", log, cancellation);

        bool IsLike(ChetongguiCustomerWire row) => Same("id", row.Id) && Same("name", row.Name) && Same("phone", row.Phone) && Same("address", row.Address) && Same("trade", row.Trade);

        bool Same(string field, string? value) => ChetongguiClient.Field(call, field) is not { } sent || sent == (value ?? "");
    }

    private static ChetongguiFields Fields(string? id, string? name, string? phone, string? address, string? trade) => new ChetongguiFields()
        .Text("id", id).Text("name", name).Text("phone", phone).Text("address", address).Text("trade", trade);

    private CrmCustomer Map(ChetongguiCustomerWire wire) => new()
    {
        Connection = client.Connection,
        Id = wire.Id,
        Name = wire.Name,
        Phone = wire.Phone,
        Address = wire.Address,
        Trade = wire.Trade,
        Extra = ExtraFields.From(wire.Extra),
    };
}
