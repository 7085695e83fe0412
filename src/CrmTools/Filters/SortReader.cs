using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;

namespace CrmTools.Filters;

/// <summary>Reads what -Sort was given: 'payment_amount desc', several keys, or hashtables such as @{ payment_amount = 'desc' }.</summary>
internal static class SortReader
{
    public static IReadOnlyList<RecordSort> Read(IEnumerable<object?>? given) => [.. (given ?? []).SelectMany(Key)];

    private static IEnumerable<RecordSort> Key(object? item)
    {
        switch (item is PSObject wrapped ? wrapped.BaseObject : item)
        {
            case string text:
                return text.Split(',').Select(Words);

            // The order of the keys matters, and a plain hashtable has none.
            case IDictionary { Count: > 1 } table and not IOrderedDictionary:
                throw CrmError.Invalid("Sort", FilterStrings.FormatOrderOfKeysNotKnown(table.Count), FilterStrings.WriteOrdered);
            case IDictionary { Count: > 0 } table:
                return table.Keys.Cast<object>().Select(name => new RecordSort(name.ToString()!.Trim(), Descends(table[name])));
            default:
                throw CrmError.Invalid("Sort", FilterStrings.FormatNotASort(item), FilterStrings.GiveSort);
        }
    }

    private static RecordSort Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var field] => new RecordSort(field, false),
        [var field, var direction] => new RecordSort(field, Descends(direction)),
        _ => throw CrmError.Invalid("Sort", FilterStrings.FormatNotASort(text), FilterStrings.GiveSort),
    };

    private static bool Descends(object? direction) => (direction is PSObject wrapped ? wrapped.BaseObject : direction) switch
    {
        string text when text.ToLowerInvariant() is "desc" or "descending" => true,
        string text when text.ToLowerInvariant() is "asc" or "ascending" => false,
        _ => throw CrmError.Invalid("Sort", FilterStrings.FormatNotADirection(direction), FilterStrings.GiveDirection),
    };
}
