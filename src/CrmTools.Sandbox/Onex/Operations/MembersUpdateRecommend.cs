using System.Globalization;
using System.Text.Json;

namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.members.update_recommend: says who recommended several members.</summary>
internal sealed class MembersUpdateRecommend : IOnexOperation
{
    private const string Ids = "recommended_member_ids";

    public bool Writes => true;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var refereeId = arguments.RequiredInteger("referee_member_id");
        var ids = ReadIds(arguments, state.Dialect.RecommendForm);
        lock (state.Gate)
        {
            state.Member(refereeId);
            if (ids.Contains(refereeId)) throw OnexRefusal.Business("不能推荐自己");
            var members = ids.ConvertAll(state.Member);
            foreach (var member in members.Where(member => member.ReferrerId != refereeId))
            {
                state.Members.Put(member with { ReferrerId = refereeId, UpdatedAt = state.Now });
                state.Record("members.update_recommend", refereeId, mark: member.MemberId.ToString(CultureInfo.InvariantCulture));
            }
        }

        return OnexReply.Id("referee_member_id", refereeId);
    }

    private static List<long> ReadIds(OnexArguments arguments, OnexRecommendForm form)
    {
        var array = arguments.Array(Ids);
        if (array is not null && form == OnexRecommendForm.CommaJoined) throw arguments.Wrong(Ids, "必须用逗号分隔");
        if (array is null && form == OnexRecommendForm.JsonArray) throw arguments.Wrong(Ids, "必须是数组");
        var texts = array is { } items
            ? items.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())
            : arguments.RequiredText(Ids).Split(',');
        var ids = new List<long>();
        foreach (var text in texts)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) throw arguments.Wrong(Ids, "必须是客户ID");
            ids.Add(id);
        }

        return ids.Count > 0 ? ids : throw arguments.Wrong(Ids, "不能为空");
    }
}
