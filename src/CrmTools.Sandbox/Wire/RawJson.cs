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

    private const int MostOnStack = 192;

    /// <summary>Writes a string between quotation marks without escaping anything in it.</summary>
    public static void WriteUnescaped(Utf8JsonWriter writer, string value)
    {
        // Nearly all values are short, and a page has twenty thousand of them.
        var most = Encoding.UTF8.GetMaxByteCount(value.Length) + 2;
        var rented = most > MostOnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var buffer = rented ?? stackalloc byte[MostOnStack];
        buffer[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(value, buffer[1..]);
        buffer[length + 1] = (byte)'"';
        writer.WriteRawValue(buffer[..(length + 2)], skipInputValidation: true);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }
}
