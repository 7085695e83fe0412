using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmTools.Sandbox.Wire;

/// <summary>Writing JSON the way the emulated servers do.</summary>
internal static class RawJson
{
    /// <summary>Escapes only what JSON must, and checks nothing: the emulators may have to write broken JSON.</summary>
    public static readonly JsonWriterOptions Unchecked = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes a string between quotation marks without escaping anything in it.</summary>
    public static void WriteUnescaped(Utf8JsonWriter writer, string value)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length) + 2);
        buffer[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(value, buffer.AsSpan(1));
        buffer[length + 1] = (byte)'"';
        writer.WriteRawValue(buffer.AsSpan(0, length + 2), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
