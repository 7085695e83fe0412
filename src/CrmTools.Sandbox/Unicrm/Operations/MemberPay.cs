namespace CrmTools.Sandbox.Unicrm;

/// <summary>8. POST memberpay: takes an amount from an account of a card and returns the number of the item booked.</summary>
internal sealed class MemberPay : IUnicrmOperation
{
    public string Name => "memberpay";

    public bool Writes => true;

    public bool IsList => false;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input)
    {
        var fields = input.Fields!;
        var card = fields.RequiredText("card_no");
        var account = fields.RequiredText("account_sort_no");
        var quantity = fields.RequiredAmount("quantity");
        if (quantity <= 0) throw UnicrmRefusal.Bad("quantity必须大于0");
        var fromNo = fields.Text("from_no") is { Length: > 0 } sent ? Kept(sent, state.Dialect.FromNoLength) : null;
        var comment = fields.Text("comment") is { } given ? Kept(given, state.Dialect.CommentLength) : null;
        lock (state.Gate)
        {
            var member = state.Card(card);
            Check(member.Standing);
            if (UnicrmAccountKind.Find(account) is null) throw new UnicrmRefusal(UnicrmCodes.NoSuchAccount);
            if (state.Read(member).Balance(account) < quantity) throw new UnicrmRefusal(UnicrmCodes.InsufficientBalance);
            var entry = state.Open(member).Book(new(
                state.NextNo(), account, state.Now, -quantity, 0, "刷卡支付", "开放接口", fromNo, comment));
            state.Record("memberpay", card, -quantity, fromNo, account, entry.Balance);
            return writer => writer.TypedText("data", entry.No);
        }
    }

    private static string Kept(string text, int length) => length > 0 && text.Length > length ? text[..length] : text;

    private static void Check(UnicrmStanding standing)
    {
        var code = standing switch
        {
            UnicrmStanding.CardDisabled => UnicrmCodes.CardDisabled,
            UnicrmStanding.MemberDisabled => UnicrmCodes.MemberDisabled,
            UnicrmStanding.CardExpired => UnicrmCodes.CardExpired,
            _ => null,
        };
        if (code is not null) throw new UnicrmRefusal(code);
    }
}
