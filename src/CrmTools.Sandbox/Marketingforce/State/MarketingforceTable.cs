using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>The records of one object. An id ends with the record's index, so ids rise in the order of creation and finding needs no scan.</summary>
internal sealed class MarketingforceTable(string prefix, int seedCount, Func<int, string, MarketingforceRecord> seed)
{
    private readonly SeedOverlay<MarketingforceRecord> _records = new(seedCount, index => seed(index, IdOf(prefix, index)));

    public int Count => _records.Count;

    public static string IdOf(string prefix, int index) => prefix + index.ToString("x8", CultureInfo.InvariantCulture);

    public string NextId() => IdOf(prefix, Count + 1);

    public MarketingforceRecord At(int index) => _records.Find(index)!;

    public MarketingforceRecord? Find(string id) => IndexOf(id) is { } index ? _records.Find(index) : null;

    /// <summary>The index that an id of this table names, whether or not there is such a record.</summary>
    public int? IndexOf(string id) =>
        id.Length == prefix.Length + 8 && id.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(prefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var index) && index >= 0
            ? index
            : null;

    public IEnumerable<MarketingforceRecord> All()
    {
        for (var index = 1; index <= Count; index++) yield return At(index);
    }

    public void Append(MarketingforceRecord record) => _records.Append(record);

    public void Put(MarketingforceRecord record) => _records.Put(IndexOf(record.Id)!.Value, record);
}
