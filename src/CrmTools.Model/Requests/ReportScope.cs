using System.Globalization;

namespace CrmTools;

/// <summary>What a report is about, and for whom it is written.</summary>
public sealed record ReportScope
{
    /// <summary>Writes begun at this time or later; null from the first.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Writes begun before this time; null up to now.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The names of the connections that were asked for; empty for all.</summary>
    public IReadOnlyList<string> Connections { get; init; } = [];

    /// <summary>Where the writes are remembered.</summary>
    public IReadOnlyList<string> Journals { get; init; } = [];

    /// <summary>When it is written.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.Now;

    /// <summary>The time zone of its days and times.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Local;

    /// <summary>How numbers and times are written.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.CurrentCulture;

    /// <summary>The language of its texts.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.CurrentUICulture;
}
