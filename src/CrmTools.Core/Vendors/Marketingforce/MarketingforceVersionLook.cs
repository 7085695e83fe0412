using System.Globalization;
using System.Text.Json.Nodes;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>What a record says about a change of one of its versions whose answer was lost: each change makes the next version.</summary>
internal sealed class MarketingforceVersionLook(MarketingforceRecords records)
{
    private const string Version = "version";
    private static readonly string[] Names = [MarketingforceMap.Id, "dataObjectApiName", Version];

    public async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        var sent = call.Body["data"]!["object_data"]!.AsObject();
        var (name, id) = (sent["dataObjectApiName"]!.ToString(), sent[MarketingforceMap.Id]!.ToString());
        if (call.Body["data"]!["details"] is not null || sent[Version] is not { } version)
            return new Finding.Undecided(MarketingforceStrings.FormatLookAtLines(name, id));
        var record = await records.GetAsync(name, id, log, cancellation);
        return Judge(version.ToString(), sent, record?.Extra);
    }

    /// <summary>Decides by the record's version and fields. A pure function.</summary>
    /// <param name="version">The version that was to be changed.</param>
    /// <param name="sent">The fields that were sent.</param>
    /// <param name="now">The record's fields; null where it is gone.</param>
    public static Finding Judge(string version, JsonObject sent, IReadOnlyDictionary<string, object?>? now)
    {
        if (now?.GetValueOrDefault(Version)?.ToString() is not { } current) return new Finding.Undecided(MarketingforceStrings.VersionNotShown);
        if (current == version) return Finding.Absent.Proven;
        var others = sent.Where(field => !Names.Contains(field.Key) && !Same(field.Value, now.GetValueOrDefault(field.Key))).Select(field => field.Key).ToList();
        return others.Count == 0
            ? new Finding.Applied(sent[MarketingforceMap.Id]?.ToString())
            : new Finding.Undecided(MarketingforceStrings.FormatVersionMovedOn(version, current, string.Join(", ", others)));
    }

    // "100.00" is 100.0, one value may come back as a list of one, and what is empty as nothing.
    private static bool Same(JsonNode? sent, object? seen) => Text(sent) is var wanted && Text(seen) is var found
        && (wanted == found || (decimal.TryParse(wanted, NumberStyles.Number, CultureInfo.InvariantCulture, out var one)
            && decimal.TryParse(found, NumberStyles.Number, CultureInfo.InvariantCulture, out var other) && one == other));

    private static string Text(object? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(',', list.Select(Text)),
        JsonNode node => node.ToString(),
        string text => text,
        bool flag => flag ? "true" : "false",
        System.Collections.IEnumerable list => string.Join(',', list.Cast<object?>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
