using System.Text;
using System.Text.Unicode;

namespace CrmTools.Core.Reading;

/// <summary>An answer whose bytes are text.</summary>
internal static class SoundText
{
    /// <summary>The same bytes, with a replacement character for each that is no UTF-8: one damaged value must not cost the rest of the answer.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> body) =>
        Utf8.IsValid(body.Span) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span));
}
