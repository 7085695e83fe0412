using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CrmTools.Core.Reading;

/// <summary>
/// Makes one string of a text that comes again and again, such as a city. Remembers a fixed number of short ones, and gives up where nearly all are
/// different. Safe for concurrent use: threads may forget or count differently, but each gets its own text.
/// </summary>
internal sealed class SharedTexts
{
    private const int Places = 256;
    private const int MostBytes = 48;

    /// <summary>So many more new texts than known ones, and it is not worth looking.</summary>
    private const int Patience = 1024;

    private readonly Entry?[] _entries = new Entry?[Places];
    private int _missed;

    /// <summary>As <see cref="Scalar.Text"/>.</summary>
    public string? Read(ref Utf8JsonReader reader)
    {
        if (Known(ref reader) is not { } text) return Scalar.Text(ref reader);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>As <see cref="PlainConverter"/>.</summary>
    public object? ReadPlain(ref Utf8JsonReader reader) => Known(ref reader) ?? PlainConverter.Read(ref reader);

    // Null where it is no short text that stands for itself.
    private string? Known(ref Utf8JsonReader reader)
    {
        var plain = Scalar.Plain(ref reader);
        if (plain.Length is 0 or > MostBytes || _missed > Patience) return null;
        ref var place = ref _entries[Place(plain)];
        if (place is { } known && plain.SequenceEqual(known.Utf8))
        {
            if (_missed > 0) _missed--;
            return known.Text;
        }

        _missed++;

        // What is no text is left to those who know what to do about it.
        if (!Utf8.IsValid(plain)) return null;
        var text = Encoding.UTF8.GetString(plain);
        place = new Entry(plain.ToArray(), text);
        return text;
    }

    // FNV-1a.
    private static int Place(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619;
        return (int)((hash ^ (hash >> 15)) % Places);
    }

    private sealed record Entry(byte[] Utf8, string Text);
}
