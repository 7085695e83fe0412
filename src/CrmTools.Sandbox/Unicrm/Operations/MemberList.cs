namespace CrmTools.Sandbox.Unicrm;

/// <summary>3. GET member without a card or mobile number: a page of the members of a sort, or of all.</summary>
internal sealed class MemberList : IUnicrmOperation
{
    public string Name => "member.list";

    public bool Writes => false;

    public bool IsList => true;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input)
    {
        var (skip, top) = input.Page(state.Dialect);
        UnicrmSort? sort = null;
        if (input.Text("sortNo") is { } no && (sort = UnicrmSort.Find(no)) is null) throw UnicrmRefusal.Bad("会员种类不存在");
        var members = state.Members.Page(sort, skip, top, out var total);
        List<(UnicrmMember Member, decimal[] Balances)> rows = [];
        lock (state.Gate)
        {
            foreach (var member in members) rows.Add((member, UnicrmMemberBody.Balances(state.Read(member))));
        }

        return writer =>
        {
            writer.StartObject("data", "MemberListResult");
            writer.Number("total_count", total);
            writer.Number("skip", skip);
            writer.StartArray("items");
            foreach (var (member, balances) in rows)
            {
                writer.StartItem("Member");
                UnicrmMemberBody.Write(writer, member, balances, named: false);
                writer.EndObject();
            }

            writer.EndArray();
            writer.EndObject();
        };
    }
}
