namespace CrmTools.Sandbox;

/// <summary>China Standard Time, which every vendor's times are in; no daylight saving since 1991.</summary>
internal static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow().ToOffset(Offset);
}
