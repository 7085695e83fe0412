namespace CrmTools.Sandbox.Unicrm;

/// <summary>4. GET member by cardno or mobilephone. UniCRM has no code of its own for an unknown mobile number; it answers 1001.</summary>
internal sealed class MemberGet : IUnicrmOperation
{
    public string Name => "member.get";

    public bool Writes => false;

    public bool IsList => false;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input) => Reply(
        state,
        input.Text("cardno") is { } card ? state.Members.FindByCard(card) : state.Members.FindByMobile(input.Text("mobilephone") ?? ""));

    /// <summary>The reply with one member.</summary>
    public static Action<UnicrmWriter> Reply(UnicrmState state, UnicrmMember? member)
    {
        if (member is null) throw new UnicrmRefusal(UnicrmCodes.NoSuchCard);
        decimal[] balances;
        lock (state.Gate) balances = UnicrmMemberBody.Balances(state.Read(member));
        return writer =>
        {
            writer.StartObject("data", "GetMemberResult");
            UnicrmMemberBody.Write(writer, member, balances, named: true);
            writer.EndObject();
        };
    }
}
