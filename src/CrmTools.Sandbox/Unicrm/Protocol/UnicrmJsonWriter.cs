using System.Buffers;
using System.Text.Json;
using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>UniCRM's JSON, which is well-formed.</summary>
internal sealed class UnicrmJsonWriter : UnicrmWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json;

    public UnicrmJsonWriter()
    {
        _json = new Utf8JsonWriter(_buffer, RawJson.Unchecked);
        _json.WriteStartObject();
    }

    public override void StartObject(string name, string? type = null) => _json.WriteStartObject(name);

    public override void StartItem(string type) => _json.WriteStartObject();

    public override void EndObject() => _json.WriteEndObject();

    public override void StartArray(string name) => _json.WriteStartArray(name);

    public override void EndArray() => _json.WriteEndArray();

    public override void Text(string name, string? value) => _json.WriteString(name, value);

    public override void TypedText(string name, string value) => _json.WriteString(name, value);

    public override void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    public override ReadOnlyMemory<byte> Finish()
    {
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenMemory;
    }

    public override void Dispose() => _json.Dispose();

    protected override void Literal(string name, string value)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(value, skipInputValidation: true);
    }
}
