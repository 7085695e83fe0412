namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.point.update: sets (type 1) or adds to (type 2) a member's points in one shop; without a shop, the main one.</summary>
internal sealed class PointUpdate : IOnexOperation
{
    private const int Set = 1;

    public bool Writes => true;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var memberId = arguments.RequiredInteger("member_id");
        var shopId = arguments.Text("shop_id") ?? "";
        if (shopId.Length == 0 && state.Dialect.ShopIdRequired) throw arguments.Wrong("shop_id", "不能为空");
        var point = arguments.RequiredInteger("point");
        var type = arguments.RequiredChoice("type", Set, 2);
        var description = arguments.RequiredText("point_desc");
        if (state.Dialect.PointDescLength is > 0 and var length && description.Length > length) description = description[..length];
        if (point < 0 && (type == Set || state.Dialect.NegativePointRefused)) throw arguments.Wrong("point", "必须大于等于0");
        var shop = shopId.Length == 0 ? OnexShop.All[0] : OnexShop.Find(shopId) ?? throw OnexRefusal.Business("店铺不存在");
        lock (state.Gate)
        {
            var member = state.Member(memberId);
            var balance = state.Points.Read(member).Balance(shop.Id);
            var change = type == Set ? point - balance : point;
            if (balance + change < 0) throw OnexRefusal.Business("增量更新,积分必须小于客户积分");
            var entry = state.Points.Open(member).Change(shop.Id, change, "other", description, state.Now);
            state.Record("point.update", memberId, change, description, shop.Id, entry.After);
        }

        return OnexReply.Id("member_id", memberId);
    }
}
