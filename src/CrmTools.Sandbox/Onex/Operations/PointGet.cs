namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.point.get: a member's points by shop, and their total.</summary>
internal sealed class PointGet : IOnexOperation
{
    public bool Writes => false;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var member = state.Member(arguments.RequiredInteger("member_id"));
        long total;
        List<(OnexShop Shop, long Points)> shops;
        lock (state.Gate)
        {
            var account = state.Points.Read(member);
            total = account.Total;
            shops = [.. OnexShop.All.Select(shop => (shop, account.Balance(shop.Id)))];
        }

        return (writer, root) =>
        {
            writer.StartObject(root);
            if (writer.Dialect.PointForm == OnexPointForm.Numbered) WriteNumbered(writer, shops, total);
            else WriteList(writer, shops, total);
            writer.EndObject();
        };
    }

    private static void WriteNumbered(OnexWriter writer, List<(OnexShop Shop, long Points)> shops, long total)
    {
        // The property is called member_id, although it holds no id: so running servers do.
        writer.StartObject("member_id");
        for (var i = 0; i < shops.Count; i++)
        {
            writer.StartObject(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            WriteShop(writer, shops[i]);
            writer.EndObject();
        }

        writer.Number("total_point", total);
        writer.EndObject();
    }

    private static void WriteList(OnexWriter writer, List<(OnexShop Shop, long Points)> shops, long total)
    {
        writer.StartArray("shop_point_list");
        foreach (var shop in shops)
        {
            writer.StartObject(null);
            WriteShop(writer, shop);
            writer.Number("total_point", total);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteShop(OnexWriter writer, (OnexShop Shop, long Points) entry)
    {
        writer.Text("shop_id", entry.Shop.Id);
        writer.Number("node_id", entry.Shop.NodeId);
        writer.Number("points", entry.Points);
    }
}
