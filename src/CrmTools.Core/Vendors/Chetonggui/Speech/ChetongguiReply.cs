using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Reads what an accepted answer holds, in whichever of the document's forms it comes.</summary>
internal static class ChetongguiReply
{
    private static readonly HashSet<string> Envelope = new(StringComparer.OrdinalIgnoreCase)
    {
        "status", "msg", "sec", "data", "pageNum", "pageSize", "totalRecords", "currentSize",
    };

    /// <summary>The fields of one thing: those beside the envelope's and those in <c>data</c>.</summary>
    public static T One<T>(ReadOnlyMemory<byte> payload, JsonTypeInfo<T> type, string operation) =>
        Wire.Walk(ChetongguiVendor.Id, operation, () => Merge(payload, type, operation));

    private static T Merge<T>(ReadOnlyMemory<byte> payload, JsonTypeInfo<T> type, string operation)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var root = Wire.Read(payload, ChetongguiJson.Default.JsonElement, ChetongguiVendor.Id, operation);
        foreach (var field in root.EnumerateObject().Where(field => !Envelope.Contains(field.Name))) fields[field.Name] = field.Value;
        if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in data.EnumerateObject().Where(field => field.Name != "sec")) fields[field.Name] = field.Value;
        }

        return Wire.Read(Merged(fields), type, ChetongguiVendor.Id, operation);
    }

    /// <summary>A page of a list. Rows come as an array, as an object of objects under any names, or as a single object.</summary>
    public static Page<T> List<TWire, T>(ReadOnlyMemory<byte> payload, JsonTypeInfo<TWire> type, Func<TWire, T> map, string operation) =>
        Wire.Walk(ChetongguiVendor.Id, operation, () =>
        {
            var wire = Wire.Read(payload, ChetongguiJson.Default.ChetongguiEnvelopeWire, ChetongguiVendor.Id, operation);
            var rows = Rows(wire.Data).Select(row => map(Wire.Read(Encoding.UTF8.GetBytes(row.GetRawText()), type, ChetongguiVendor.Id, operation)));
            return new Page<T>([.. rows], wire.TotalRecords);
        });

    private static ReadOnlyMemory<byte> Merged(Dictionary<string, JsonElement> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static IEnumerable<JsonElement> Rows(JsonElement? data) => data switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object),
        { ValueKind: JsonValueKind.Object } rows when rows.EnumerateObject().Any(field => field.Value.ValueKind == JsonValueKind.Object) =>
            rows.EnumerateObject().Select(field => field.Value).Where(row => row.ValueKind == JsonValueKind.Object),
        { ValueKind: JsonValueKind.Object } row when row.EnumerateObject().Any() => [row],
        _ => [],
    };
}
