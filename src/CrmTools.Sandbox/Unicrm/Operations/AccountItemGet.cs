using System.Globalization;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>5. GET accountitem: a page of a card's account items.</summary>
internal sealed class AccountItemGet : IUnicrmOperation
{
    public string Name => "accountitem";

    public bool Writes => false;

    public bool IsList => true;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input)
    {
        var member = state.Card(input.Text("cardno") ?? "");
        var (skip, top) = input.Page(state.Dialect);
        var account = input.Text("accountSortNo");
        if (account is not null && UnicrmAccountKind.Find(account) is null) throw new UnicrmRefusal(UnicrmCodes.NoSuchAccount);
        var newest = input.LogLag > TimeSpan.Zero ? state.Now - input.LogLag : DateTimeOffset.MaxValue;
        List<UnicrmEntry> entries;
        int total;
        lock (state.Gate) entries = state.Read(member).Page(account, newest, state.Dialect.LogOldestFirst, skip, top, out total);
        return writer =>
        {
            writer.StartObject("data", "AccountListResult");
            writer.Number("total_count", total);
            writer.Number("skip", skip);
            writer.StartArray("items");
            entries.ForEach(entry => Write(writer, member, entry));
            writer.EndArray();
            writer.EndObject();
        };
    }

    private static void Write(UnicrmWriter writer, UnicrmMember member, UnicrmEntry entry)
    {
        var amount = Math.Abs(entry.Amount);
        var shown = amount.ToString("0.00", CultureInfo.InvariantCulture);
        writer.StartItem("AccountItem");
        writer.Text("account_date", entry.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.Text("action", entry.Title);
        writer.Amount("balance", entry.Balance);
        writer.Text("card_no", member.CardNo);
        writer.Text("comment", entry.Comment);
        writer.Text("created_at", entry.Terminal);
        writer.Text("created_on", entry.Time.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture));
        writer.Text("credit_quantity", entry.Amount > 0 ? shown : null);
        writer.Text("debit_quantity", entry.Amount > 0 ? null : shown);
        writer.Text("display_balance", entry.Balance.ToString("#,##0.00", CultureInfo.InvariantCulture));
        writer.Text("from_no", entry.FromNo);
        writer.Text("no", entry.No);
        writer.Amount("quantity", amount);
        writer.Text("title", entry.Title);
        writer.EndObject();
    }
}
