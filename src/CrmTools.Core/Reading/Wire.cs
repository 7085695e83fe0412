using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CrmTools.Core.Reading;

/// <summary>Reads an accepted payload into a wire type.</summary>
internal static class Wire
{
    /// <exception cref="CrmException">With id ProtocolError: the answer has another shape than the document says.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> payload, JsonTypeInfo<T> type, string vendor, string operation)
    {
        try
        {
            return JsonSerializer.Deserialize(payload.Span, type) ?? throw new JsonException(CoreStrings.AnswerIsNull);
        }
        catch (JsonException error)
        {
            throw Broken(error, vendor, operation);
        }
    }

    /// <summary>Walks through a document whose names and texts may be none, such as half a surrogate pair, and whose rows may be no objects.</summary>
    /// <exception cref="CrmException">With id ProtocolError.</exception>
    public static T Walk<T>(string vendor, string operation, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException error)
        {
            throw Broken(new JsonException(error.Message, error), vendor, operation);
        }
    }

    private static CrmException Broken(JsonException error, string vendor, string operation)
    {
        var where = string.IsNullOrEmpty(error.Path) ? "" : ReadingStrings.FormatAtPath(error.Path);
        return new CrmException(
            CrmErrorId.ProtocolError,
            CrmErrorCategory.ProtocolError,
            ReadingStrings.FormatAnswerNotUnderstood(vendor, operation, where, Short(error), ReadingStrings.RunWithDebug),
            error)
        {
            Vendor = vendor,
            Operation = operation,
            Remedy = ReadingStrings.RunWithDebug,
        };
    }

    // The serializer appends path and position, which the message already names.
    private static string Short(JsonException error)
    {
        var text = error.InnerException is null or InvalidOperationException ? error.Message : error.InnerException.Message;
        var cut = text.IndexOf(" Path:", StringComparison.Ordinal);
        return (cut < 0 ? text : text[..cut]).TrimEnd('.', ' ');
    }
}
