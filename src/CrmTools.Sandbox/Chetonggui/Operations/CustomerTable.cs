using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>4. 客户查增删改</summary>
internal sealed class CustomerTable : ChetongguiTableOperation
{
    public override string Name => "Customer";

    protected override void Add(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        if (param.Text("id") is { } id && state.Customers.Find(id) is not null) throw new ChetongguiRefusal("操作失败!客户已存在");
        var added = state.Customers.Add(param.Text("id"), param.Required("name"), param.Text("phone"), param.Text("address"), param.Text("trade"), state.Now);
        state.Record(Name, added.Id, 1, added.Name);
    }

    protected override void Delete(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        var customer = Find(state, param);
        state.Customers.Put(customer with { IsDeleted = true });
        state.Record(Name, customer.Id, -1);
    }

    protected override void Change(ChetongguiState state, ChetongguiUser user, ChetongguiInput param)
    {
        var customer = Find(state, param);
        var changed = customer with
        {
            Name = param.Text("name") ?? customer.Name,
            Phone = param.Text("phone") ?? customer.Phone,
            Address = param.Text("address") ?? customer.Address,
            Trade = param.Text("trade") ?? customer.Trade,
        };
        if (changed == customer) return;
        state.Customers.Put(changed);
        state.Record(Name, customer.Id);
    }

    protected override JsonObject Query(ChetongguiState state, ChetongguiUser user, ChetongguiInput input)
    {
        var param = input.Param;
        var (id, name, phone, address, trade) = (param.Text("id"), param.Text("name"), param.Text("phone"), param.Text("address"), param.Text("trade"));
        var all = (id ?? name ?? phone ?? address ?? trade) is null;
        var (total, page) = state.Customers.Search(all ? null : Fits, input.LogLag > TimeSpan.Zero ? state.Now - input.LogLag : null, state.Dialect.NewestFirst);
        return ChetongguiReplies.List(state, input, total, (skip, take) => page(skip, take).Select(Row));

        bool Fits(ChetongguiCustomer customer) => Same(id, customer.Id) && Within(name, customer.Name) && Same(phone, customer.Phone)
            && Within(address, customer.Address) && Same(trade, customer.Trade);
    }

    private static bool Same(string? wanted, string? value) => wanted is null || wanted == value;

    private static bool Within(string? wanted, string? value) => wanted is null || value?.Contains(wanted, StringComparison.Ordinal) == true;

    private static ChetongguiCustomer Find(ChetongguiState state, ChetongguiInput param) =>
        state.Customers.Find(param.Required("id")) ?? throw new ChetongguiRefusal("操作失败!客户不存在");

    private static JsonObject Row(ChetongguiCustomer customer) => new()
    {
        ["id"] = customer.Id,
        ["name"] = customer.Name,
        ["phone"] = customer.Phone,
        ["address"] = customer.Address,
        ["trade"] = customer.Trade,
    };
}
