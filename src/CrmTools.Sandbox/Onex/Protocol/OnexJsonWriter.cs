using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Onex;

/// <summary>JSON as ONex writes it: values are not escaped, so a quotation mark or line break in a stored value breaks the document.</summary>
internal sealed class OnexJsonWriter : OnexWriter
{
    // Names as they are written: a list has each of them in every row.
    private static readonly ConcurrentDictionary<string, JsonEncodedText> Names = new(StringComparer.Ordinal);

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json;

    public OnexJsonWriter(OnexDialect dialect)
        : base(dialect)
    {
        _json = new Utf8JsonWriter(_buffer, RawJson.Unchecked);
        _json.WriteStartObject();
    }

    public override void Expect(int bytes)
    {
        // What the writer still holds must be in the buffer before that moves.
        _json.Flush();
        _buffer.GetSpan(bytes);
    }

    public override void StartObject(string? name)
    {
        if (name is not null) _json.WritePropertyName(name);
        _json.WriteStartObject();
    }

    public override void EndObject() => _json.WriteEndObject();

    public override void StartArray(string name) => _json.WriteStartArray(name);

    public override void EndArray() => _json.WriteEndArray();

    public override ReadOnlyMemory<byte> Finish()
    {
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenMemory;
    }

    public override void Dispose() => _json.Dispose();

    protected override void Quoted(string name, string value)
    {
        _json.WritePropertyName(Names.GetOrAdd(name, static name => JsonEncodedText.Encode(name, RawJson.Unchecked.Encoder)));
        RawJson.WriteUnescaped(_json, value);
    }

    protected override void Bare(string name, string literal)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(literal, skipInputValidation: true);
    }

    protected override void Absent(string name) => _json.WriteNull(name);
}
