using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>All customers. The caller of any method holds the state's gate.</summary>
internal sealed class ChetongguiCustomerTable(Population population)
{
    private readonly SeedOverlay<ChetongguiCustomer> _customers = new(population.Count, index => ChetongguiCustomer.Of(population.At(index)));
    private readonly Dictionary<string, int> _added = new(StringComparer.Ordinal);
    private bool _anyDeleted;

    public ChetongguiCustomer? Find(string id)
    {
        var index = _added.TryGetValue(id, out var own) ? own : SandboxPeople.ChetongguiIndex(id, SandboxPeople.ChetongguiCustomerId);
        return _customers.Find(index) is { IsDeleted: false } customer && customer.Id == id ? customer : null;
    }

    public ChetongguiCustomer Add(string? id, string name, string? phone, string? address, string? trade, DateTimeOffset now)
    {
        var index = _customers.Count + 1;
        var customer = new ChetongguiCustomer(index, id ?? SandboxPeople.ChetongguiCustomerId(index), name, phone, address, trade) { AddedAt = now };
        _customers.Append(customer);
        _added[customer.Id] = index;
        return customer;
    }

    public void Put(ChetongguiCustomer customer)
    {
        _anyDeleted |= customer.IsDeleted;
        _customers.Put(customer.Index, customer);
    }

    /// <summary>The customers that fit; only a list that is not narrowed is read without looking at everybody.</summary>
    /// <param name="fits">Which ones; null for all.</param>
    /// <param name="newest">Younger ones are not shown yet; null for none.</param>
    /// <param name="newestFirst">Whether the youngest come first.</param>
    public (int Total, Func<int, int, IEnumerable<ChetongguiCustomer>> Page) Search(Func<ChetongguiCustomer, bool>? fits, DateTimeOffset? newest, bool newestFirst)
    {
        if (fits is null && !_anyDeleted && newest is null && !newestFirst) return (_customers.Count, (skip, take) => Indexes(skip, take).Select(index => _customers.Find(index)!));
        var found = Indexes(0, _customers.Count).Select(index => _customers.Find(index)!)
            .Where(customer => !customer.IsDeleted && !(customer.AddedAt > newest) && (fits is null || fits(customer))).ToList();
        if (newestFirst) found.Reverse();
        return (found.Count, (skip, take) => found.Skip(skip).Take(take));
    }

    private IEnumerable<int> Indexes(int skip, int take) =>
        skip >= _customers.Count ? [] : Enumerable.Range(skip + 1, Math.Min(take, _customers.Count - skip));
}
