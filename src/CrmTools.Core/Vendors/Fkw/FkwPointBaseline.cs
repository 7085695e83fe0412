using System.Globalization;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// A member's points at one moment. Two of them say how much was given and how much was taken in between: what is given counts into the
/// total, which never falls. So they can prove that a change did not happen; that one of its size was somebody else's they cannot rule out.
/// </summary>
/// <param name="Current">currentIgt.</param>
/// <param name="Total">totalIgt.</param>
internal sealed record FkwPointBaseline(decimal Current, decimal Total)
{
    /// <summary>The points that a member has, or null where the answer has none.</summary>
    public static FkwPointBaseline? Of(FkwMemberWire? member) =>
        member is { CurrentIgt: { } current, TotalIgt: { } total } ? new FkwPointBaseline(current, total) : null;

    public static FkwPointBaseline? Parse(string? text) => text?.Split('/') is [var current, var total]
        ? new FkwPointBaseline(decimal.Parse(current, CultureInfo.InvariantCulture), decimal.Parse(total, CultureInfo.InvariantCulture))
        : null;

    /// <summary>As the journal keeps it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Current}/{Total}");

    /// <summary>What two states say about a change of <paramref name="point"/> points that was lost in between.</summary>
    public static Finding Judge(FkwPointBaseline? before, FkwPointBaseline? now, decimal point)
    {
        if (before is null) return new Finding.Undecided(FkwStrings.FormatPointsNotReadBefore(Shown(now)));
        if (now is null) return new Finding.Undecided(FkwStrings.FormatPointsNoLongerShown(Shown(before)));
        var given = now.Total - before.Total;
        var taken = before.Current + given - now.Current;
        var isPlausible = given >= 0 && taken >= 0;
        var found = point > 0 ? given : taken;
        if (isPlausible && found < Math.Abs(point)) return Finding.Absent.Proven;
        var story = isPlausible
            ? FkwStrings.FormatPointsGivenAndTaken(given, taken)
            : FkwStrings.ChangeNotExplained;
        return new Finding.Undecided(FkwStrings.FormatPointsBeforeAndNow(Shown(before), Shown(now), story));
    }

    private static string Plain(decimal points) => points.ToString(CultureInfo.InvariantCulture);

    private static string Shown(FkwPointBaseline? points) =>
        points is null ? FkwStrings.PointsUnknown : FkwStrings.FormatPointsAndTotal(Plain(points.Current), Plain(points.Total));
}
