using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>All orders. The caller of any method holds the state's gate.</summary>
internal sealed class ChetongguiOrderTable(Population population)
{
    private readonly Dictionary<string, ChetongguiOrder> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byTimestamp = new(StringComparer.Ordinal);
    private int _sequence;

    public ChetongguiOrder? Find(string id)
    {
        if (_changed.TryGetValue(id, out var order)) return order;
        var index = SandboxPeople.ChetongguiIndex(id, SandboxPeople.ChetongguiOrderId);
        return index >= 1 && index <= population.Count ? ChetongguiOrder.Of(population.At(index)) : null;
    }

    public void Put(ChetongguiOrder order) => _changed[order.Id] = order;

    public string NextId(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"DD{now:yyyyMMdd}{++_sequence:D6}");

    /// <summary>The order that a line's timestamp came with, or null.</summary>
    public string? Of(string timestamp) => _byTimestamp.GetValueOrDefault(timestamp);

    public void Mark(IEnumerable<string> timestamps, string order)
    {
        foreach (var timestamp in timestamps) _byTimestamp.Add(timestamp, order);
    }
}
