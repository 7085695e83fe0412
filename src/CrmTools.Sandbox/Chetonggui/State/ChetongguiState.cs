using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>Everything the CheTongGui server knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class ChetongguiState
{
    private readonly Dictionary<string, ChetongguiUser> _users = new(StringComparer.Ordinal);
    private readonly Ledger _ledger;

    public ChetongguiState(SandboxOptions options, Population population, Ledger ledger)
    {
        (Options, _ledger) = (options, ledger);
        Customers = new(population);
        Relations = new(population);
        Orders = new(population);
        var own = new ChetongguiUser(
            options.ChetongguiUserName, options.ChetongguiPassword, "演示用户", SandboxPeople.ChetongguiOwnCompany, SandboxPeople.ChetongguiOwnCompanyName);
        _users[own.UserName] = own;
    }

    public object Gate { get; } = new();

    public SandboxOptions Options { get; }

    public ChetongguiDialect Dialect => Options.Chetonggui;

    public DateTimeOffset Now => ChinaTime.Now(Options.Clock);

    public ChetongguiCustomerTable Customers { get; }

    public ChetongguiRelationTable Relations { get; }

    public ChetongguiOrderTable Orders { get; }

    public List<ChetongguiDiscount> Discounts { get; } = [new("2", "*", 9850), new("3", "*", 9500), new("3", "G1001", 9000)];

    /// <summary>Parts on the shelf, with their names.</summary>
    public Dictionary<string, string> Goods { get; } = new(StringComparer.Ordinal)
    {
        ["G1001"] = "前刹车片",
        ["G1002"] = "机油滤清器",
        ["G1003"] = "火花塞",
    };

    /// <summary>Parts on the allow list (1) and the deny list (2).</summary>
    public HashSet<(string Company, string GoodsId, string List)> Access { get; } = [];

    public ChetongguiUser? SignIn(string? user, string? password)
    {
        lock (Gate) return user is not null && _users.TryGetValue(user, out var known) && known.Password == password ? known : null;
    }

    /// <summary>Adds a user with a company of its own; null where the name is taken.</summary>
    public ChetongguiUser? Register(string name, string password, string? realName)
    {
        if (_users.ContainsKey(name)) return null;
        var company = $"{20001 + _users.Count}";
        return _users[name] = new(name, password, realName, company, $"{realName ?? name}的公司");
    }

    /// <summary>The order, where it concerns the company.</summary>
    public ChetongguiOrder Order(string id, string company) =>
        Orders.Find(id) is { } order && order.Concerns(company) ? order : throw new ChetongguiRefusal("订单不存在");

    public void Record(string operation, string subject, decimal amount = 0, string? mark = null) =>
        _ledger.Add(Now, SandboxVendorIds.CheTongGui, operation, subject, amount, mark, null, null);
}
