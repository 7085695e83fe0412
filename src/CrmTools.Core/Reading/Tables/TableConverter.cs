using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmTools.Core.Reading;

/// <summary>Lets the serializer read a wire type by its table.</summary>
internal abstract class TableConverter<T>(FieldTable<T> table) : JsonConverter<T>
    where T : class
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => table.Row(ref reader);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Rows are only read.");
}
