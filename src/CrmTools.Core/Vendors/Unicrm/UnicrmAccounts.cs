using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Paging;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>The statement of an account (operation 5), for money and, on account 10, for points.</summary>
[Operation(typeof(AccountEntryQuery), "accountitem")]
[Operation(typeof(PointLogQuery), "accountitem of account 10")]
internal sealed class UnicrmAccounts(VendorClient client, UnicrmReading reading)
    : IReads<AccountEntryQuery, CrmAccountEntry>, IReads<PointLogQuery, CrmPointEntry>
{
    public IAsyncEnumerable<Page<CrmAccountEntry>> Read(
        AccountEntryQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation) =>
        reading.List(
            Statement(query.CardNo, query.AccountNo), UnicrmJson.Default.UnicrmListWireUnicrmItemWire,
            wire => UnicrmMap.Entry(wire, client.Connection, query.AccountNo), options, log, cancellation);

    public bool Takes(PointLogQuery query) => query.ShopId is null;

    public IAsyncEnumerable<Page<CrmPointEntry>> Read(PointLogQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        Check.NotUsed(UnicrmVendor.Id, query.ShopId, "ShopId", () => UnicrmStrings.OneBalance);
        return reading.List(
            Statement(query.CardNo ?? query.MemberId, UnicrmMap.PointAccount), UnicrmJson.Default.UnicrmListWireUnicrmItemWire,
            wire => UnicrmMap.PointEntry(wire, client.Connection), options, log, cancellation);
    }

    /// <summary>Looks for a payment in the whole statement of its card and account.</summary>
    public async Task<Finding> LookAsync(Call call, string? baseline, ICallLog log, CancellationToken cancellation)
    {
        var query = new AccountEntryQuery(call.Field("card_no"), call.Field("account_sort_no"));
        var look = new UnicrmStatementLook(call);
        var whole = new WholeList();
        long? total = null;

        // One page after another: pages in flight together could come from servers that differ in what they have already.
        var options = new ReadOptions(PageSize: UnicrmReading.MostPageSize, ThrottleLimit: 1);
        await foreach (var page in Read(query, options, log, cancellation))
        {
            if (look.Read(page) is { } finding) return finding;
            whole.Add(page);
            total = page.Total ?? total;
        }

        return look.End(total) is Finding.Absent && whole.Gap is { } gap ? new Finding.Undecided(UnicrmStrings.FormatStatementHasGap(gap)) : look.End(total);
    }

    private static Call Statement(string? cardNo, string? accountNo)
    {
        var card = Check.Required(cardNo, "CardNo", () => UnicrmStrings.GiveCardNumber);
        var account = Check.Required(accountNo, "AccountNo", () => UnicrmStrings.GiveAccountNumber);
        return new Call(UnicrmOperations.AccountItems)
        {
            Query = [UnicrmReading.Pair("cardno", card), UnicrmReading.Pair("accountSortNo", account)],
            Subject = () => UnicrmStrings.FormatCard(card),
        };
    }
}
