using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>
/// A list that may come as an array, as an object with numbered properties (other properties beside them are left out), as a single object,
/// or as nothing.
/// </summary>
internal sealed class RowsConverter<T> : JsonConverter<Rows<T>>
{
    public override bool HandleNull => true;

    public override Rows<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var rows = new Rows<T>();
        var row = (JsonConverter<T>)options.GetConverter(typeof(T));
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Add(rows, ref reader, row, options);
                break;
            case JsonTokenType.StartObject when IsNumbered(reader):
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var isRow = IsNumber(ref reader);
                    reader.Read();
                    if (isRow) Add(rows, ref reader, row, options);
                    else reader.Skip();
                }

                break;
            case JsonTokenType.StartObject:
                if (IsEmpty(reader)) reader.Skip();
                else Add(rows, ref reader, row, options);
                break;
            default:
                if (Scalar.Text(ref reader) is { } text && text is not ("false" or "0")) throw Scalar.Unfit(text, ReadingStrings.List);
                break;
        }

        return rows;
    }

    public override void Write(Utf8JsonWriter writer, Rows<T> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Lists are only read.");

    // The converter itself, not the serializer: that one looks for the end of each row before it reads the row.
    private static void Add(Rows<T> rows, ref Utf8JsonReader reader, JsonConverter<T> row, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return;
        if (row.Read(ref reader, typeof(T), options) is { } item) rows.Add(item);
    }

    // The reader is a struct: this looks ahead on a copy.
    private static bool IsNumbered(Utf8JsonReader ahead)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (IsNumber(ref ahead)) return true;
            ahead.Read();
            ahead.Skip();
        }

        return false;
    }

    private static bool IsEmpty(Utf8JsonReader ahead) => ahead.Read() && ahead.TokenType == JsonTokenType.EndObject;

    private static bool IsNumber(ref Utf8JsonReader reader) =>
        !reader.HasValueSequence && reader.ValueSpan.Length > 0 && !reader.ValueSpan.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
