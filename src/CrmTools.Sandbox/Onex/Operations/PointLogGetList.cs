namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.pointlog.getlist: a page of the changes of a member's points.</summary>
internal sealed class PointLogGetList : IOnexOperation
{
    public bool Writes => false;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var memberId = arguments.RequiredInteger("member_id");
        var shopId = arguments.Text("shop_id") is { Length: > 0 } shop ? shop : null;
        var page = OnexPage.Read(arguments, state.Dialect);
        var member = state.Member(memberId);
        var newest = logLag > TimeSpan.Zero ? state.Now - logLag : DateTimeOffset.MaxValue;
        List<OnexPointEntry> entries;
        int total;
        lock (state.Gate)
        {
            var account = state.Points.Read(member);
            entries = account.Page(shopId, newest, state.Dialect.LogOldestFirst, page.Skip, page.Size, out total);
        }

        return (writer, root) =>
        {
            var documented = writer.Dialect.DocumentedPointLog;
            writer.StartObject(root);
            writer.StartArray(documented ? "point_log_list" : "logs");
            entries.ForEach(entry => Write(writer, entry));
            writer.EndArray();
            writer.Number(documented ? "total_result" : "totalResult", total);
            writer.EndObject();
        };
    }

    private static void Write(OnexWriter writer, OnexPointEntry entry)
    {
        writer.StartObject(null);
        writer.Text("point_type", entry.Type);
        writer.Time("op_time", entry.Time, writer.Dialect.TwelveHourOpTime);
        writer.Number("op_before_point", entry.Before);
        writer.Number("op_after_point", entry.After);
        writer.Number("point", entry.Change);
        writer.Text("point_mode", entry.Change < 0 ? "2" : "1");
        writer.Time("freeze_time", null);
        writer.Time("unfreeze_time", null);
        writer.Text("shop_id", entry.ShopId);
        writer.Flag("is_expired", false);
        writer.Time("expired_time", null);
        writer.Text("point_desc", entry.Description);
        writer.EndObject();
    }
}
