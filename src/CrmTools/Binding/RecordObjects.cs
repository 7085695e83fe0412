using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Puts the fields of records on them as properties, so that Select-Object, Where-Object and Export-Csv see them.</summary>
internal static class RecordObjects
{
    /// <summary>
    /// Names that a field must not take: the record's own properties, which say where it comes from, and the parameters by which a record's
    /// field could become part of a write. Such a field is found in Extra.
    /// </summary>
    private static readonly HashSet<string> Taken = new(
        [
            .. typeof(CrmRecord).GetProperties().Select(property => property.Name),
            "Property", "Detail", "UniqueField", "OperationKey", "InputObject", "Filter", "Sort", "PageSize", "ThrottleLimit", "PassThru",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is shown of a record when no fields were asked for: a company's objects have their own, and nearly all have these.</summary>
    private static readonly string[] Usual = ["ObjectName", "Id", "name", "last_modified_time"];

    /// <summary>The records of a page. All get the same properties: Export-Csv takes its columns from the first row.</summary>
    /// <param name="records">The page.</param>
    /// <param name="wanted">The fields that were asked for; empty for all.</param>
    public static IReadOnlyList<PSObject> From(IReadOnlyList<CrmRecord> records, IReadOnlyList<string> wanted)
    {
        var names = wanted.Count > 0 ? wanted : records.SelectMany(record => record.Fields.Keys).Distinct(StringComparer.Ordinal).ToArray();
        var shown = names.Where(name => !Taken.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var display = new PSPropertySet("DefaultDisplayPropertySet", wanted.Count > 0 ? wanted : Usual);
        return [.. records.Select(record => From(record, shown, display))];
    }

    private static PSObject From(CrmRecord record, string[] names, PSPropertySet display)
    {
        var item = PSObject.AsPSObject(record);
        foreach (var name in names) item.Properties.Add(new PSNoteProperty(name, record.Fields.GetValueOrDefault(name)), preValidated: true);

        // On each record and not in the type's description, which would go before it: what was asked for is what is shown.
        item.Members.Add(new PSMemberSet("PSStandardMembers", [display]), preValidated: true);
        return item;
    }
}
