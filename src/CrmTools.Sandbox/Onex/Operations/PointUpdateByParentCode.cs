using System.Globalization;

namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.point.update_by_parent_code: credits the owner of a referral code for a member who registered with it.</summary>
internal sealed class PointUpdateByParentCode : IOnexOperation
{
    public bool Writes => true;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var registered = arguments.RequiredInteger("register_crm_member_id");
        var code = arguments.RequiredInteger("parent_code");
        var point = arguments.RequiredInteger("point");
        if (point < 0 && state.Dialect.NegativePointRefused) throw arguments.Wrong("point", "必须大于等于0");
        lock (state.Gate)
        {
            state.Member(registered);
            var referrer = state.Members.FindByCode(code) ?? throw OnexRefusal.Business("推荐码不存在");
            if (referrer.MemberId == registered) throw OnexRefusal.Business("不能推荐自己");
            var shop = OnexShop.All[0].Id;
            if (state.Points.Read(referrer).Balance(shop) + point < 0) throw OnexRefusal.Business("增量更新,积分必须小于客户积分");
            var mark = registered.ToString(CultureInfo.InvariantCulture);
            var entry = state.Points.Open(referrer).Change(shop, point, "recommend", "推荐注册 " + mark, state.Now);
            state.Record("point.update_by_parent_code", referrer.MemberId, point, mark, shop, entry.After);
        }

        return OnexReply.Id("register_crm_member_id", registered);
    }
}
