namespace CrmTools.Sandbox.Unicrm;

/// <summary>A member as lists and single replies show it.</summary>
internal static class UnicrmMemberBody
{
    public static decimal[] Balances(UnicrmPurse purse) => Array.ConvertAll(UnicrmAccountKind.All, kind => purse.Balance(kind.No));

    /// <summary>Writes the member's fields.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="member">The member.</param>
    /// <param name="balances">Balances in the order of <see cref="UnicrmAccountKind.All"/>.</param>
    /// <param name="named">False for lists, whose samples show accounts without names.</param>
    public static void Write(UnicrmWriter writer, UnicrmMember member, decimal[] balances, bool named)
    {
        writer.Text("member_no", member.CardNo);
        writer.Text("name", member.Name);
        writer.Text("member_sort_no", member.Sort.No);
        writer.Text("member_sort_name", member.Sort.Name);
        writer.Text("mobilephone", member.Mobile);
        writer.Text("email", member.Email);
        writer.Text("comment", member.Comment);
        writer.StartArray("accounts");
        for (var i = 0; i < balances.Length; i++)
        {
            var kind = UnicrmAccountKind.All[i];
            writer.StartItem("MemberAccount");
            writer.Text("account_no", kind.No);
            writer.Text("name", named ? kind.Name : null);
            writer.Amount("balance", balances[i]);
            writer.Text("comment", "");
            writer.EndObject();
        }

        writer.EndArray();
    }
}
