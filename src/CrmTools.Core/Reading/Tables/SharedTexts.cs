using System.Text.Json;

namespace CrmTools.Core.Reading;

/// <summary>Makes one string of a text that comes again and again. Remembers a fixed number of short ones; safe for concurrent use.</summary>
internal sealed class SharedTexts
{
    private const int Places = 256;
    private const int MostBytes = 48;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>As <see cref="Scalar.Text"/>.</summary>
    public string? Read(ref Utf8JsonReader reader)
    {
        var plain = Scalar.Plain(ref reader);
        if (plain.Length is 0 or > MostBytes) return Scalar.Text(ref reader);
        ref var place = ref _entries[Place(plain)];
        if (place is { } known && plain.SequenceEqual(known.Utf8)) return known.Text;
        var text = Scalar.Text(ref reader);
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

    private sealed record Entry(byte[] Utf8, string? Text);
}
