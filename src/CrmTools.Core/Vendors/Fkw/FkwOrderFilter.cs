using CrmTools.Core.Checking;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// Which orders order/getList is asked for. A range of times is always sent, so that the pages of one list do not shift when orders come in
/// meanwhile; without one it is the three months that the vendor gives.
/// </summary>
internal static class FkwOrderFilter
{
    private const int MostMonths = 3;

    /// <summary>The clocks may differ; what is barely too old is not asked for.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<KeyValuePair<string, string>> Write(OrderQuery query, DateTimeOffset now)
    {
        var isModified = query.ModifiedAfter is not null || query.ModifiedBefore is not null;
        if (isModified && (query.CreatedAfter is not null || query.CreatedBefore is not null))
            throw CrmError.Invalid("ModifiedAfter", FkwStrings.TimesOfOneKind, FkwStrings.LeaveOthersOut);
        var (name, after, before) = isModified
            ? ("Modified", query.ModifiedAfter, query.ModifiedBefore)
            : ("Created", query.CreatedAfter, query.CreatedBefore);
        Check.Range(after, before, $"{name}After", $"{name}Before");
        var oldest = now.ToOffset(ChinaTime.Offset).AddMonths(-MostMonths);
        TooOld(after, oldest, $"{name}After");
        TooOld(before, oldest, $"{name}Before");
        var list = new List<KeyValuePair<string, string>>();
        if (query.Status.Count > 0) list.Add(new("status", FkwOrderStatus.Joined(query.Status)));
        list.Add(new("time_type", isModified ? "modified" : "created"));
        list.Add(new("time_from", ChinaTime.Format(after ?? oldest + Margin)));
        list.Add(new("time_to", ChinaTime.Format(before ?? now)));
        return list;
    }

    private static void TooOld(DateTimeOffset? time, DateTimeOffset oldest, string field)
    {
        if (time < oldest)
        {
            throw CrmError.Invalid(
                field, FkwStrings.FormatOlderThanThreeMonths($"{time.Value.ToOffset(ChinaTime.Offset):yyyy-MM-dd HH:mm}"),
                FkwStrings.FormatGiveTimeAfter($"{oldest:yyyy-MM-dd HH:mm}"));
        }
    }
}
