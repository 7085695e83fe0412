using System.Text.Json.Nodes;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Journal;

/// <summary>A call as text, so that another process can ask about it or send it again.</summary>
internal static class StoredCall
{
    /// <summary>The call's text; null when it holds a secret, which is never stored, or a file.</summary>
    public static string? Write(Call call)
    {
        if (call.Secrets.Count > 0 || call.Content is not null) return null;
        var stored = new JsonObject { ["body"] = call.Body.DeepClone() };
        if (call.Path is not null) stored["path"] = call.Path;
        if (call.Mark is not null) stored["mark"] = call.Mark;
        if (call.Fingerprint is not null) stored["fingerprint"] = call.Fingerprint;
        if (call.Query.Count > 0) stored["query"] = new JsonArray([.. call.Query.Select(pair => new JsonArray(pair.Key, pair.Value))]);
        return stored.ToJsonString();
    }

    /// <summary>The call that an entry stands for, or null when it was not stored.</summary>
    public static Call? Read(JournalEntry entry, Endpoint endpoint)
    {
        if (entry.StoredCall is not { } text || JsonNode.Parse(text) is not JsonObject stored) return null;
        var body = stored["body"]!.AsObject();
        stored.Remove("body");
        return new Call(endpoint)
        {
            Body = body,
            Key = entry.Key.Key,
            Subject = entry.Subject is { } subject ? () => subject : null,
            Path = (string?)stored["path"],
            Mark = (string?)stored["mark"],
            Fingerprint = (string?)stored["fingerprint"],
            Query = stored["query"] is JsonArray pairs ? [.. pairs.Select(pair => KeyValuePair.Create((string)pair![0]!, (string)pair[1]!))] : [],
        };
    }
}
