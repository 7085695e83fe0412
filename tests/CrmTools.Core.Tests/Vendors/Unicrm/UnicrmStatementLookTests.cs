using System.Text.Json.Nodes;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Vendors.Unicrm;

/// <summary>What a statement proves about a payment, from the call just built and from the one that another process reads back from the journal.</summary>
public sealed class UnicrmStatementLookTests
{
    private const string LongKey = "spring-gifts-2026-0001";

    [Theory]
    [InlineData("Applied", "k1", null, 12.5)]
    [InlineData("Undecided", "k1", null, 12)]
    [InlineData("Absent", "k2", null, 12.5)]
    [InlineData("Absent", "K11", null, 12.5)]
    [InlineData("Undecided", "K1", null, 12.5)]
    [InlineData("Absent", null, "#k1", 12.5)]
    public void Our_mark_as_number(string finding, string? fromNo, string? comment, double debit) =>
        Each(finding, Payment("k1", null, "k1"), Item(fromNo, comment, debit));

    [Theory]
    [InlineData("Undecided", "spring-gifts-2026-00", 12.5)]
    [InlineData("Absent", "spring-gifts-2026-00", 12)]
    [InlineData("Absent", "spring-gifts", 12.5)]
    [InlineData("Absent", "spring-gifts-2026-0002", 12.5)]
    public void Our_mark_as_number_cut_off(string finding, string fromNo, double debit) =>
        Each(finding, Payment(LongKey, null, LongKey), Item(fromNo, null, debit));

    [Theory]
    [InlineData("Applied", "POS-7", "早餐 #k1", 12.5)]
    [InlineData("Applied", null, "早餐 #k1", 12.5)]
    [InlineData("Undecided", "POS-7", "早餐 #k1", 12)]
    [InlineData("Absent", "POS-7", "早餐 #k2", 12.5)]
    [InlineData("Undecided", "POS-7", "早餐", 12.5)]
    [InlineData("Undecided", "POS-7", null, 12.5)]
    [InlineData("Absent", "POS-7", null, 12)]
    [InlineData("Absent", "POS-8", null, 12.5)]
    public void An_own_number_and_our_mark_in_the_comment(string finding, string? fromNo, string? comment, double debit) =>
        Each(finding, Payment("POS-7", "早餐 #k1", "k1"), Item(fromNo, comment, debit));

    [Theory]
    [InlineData("Undecided", "POS-7", "早餐", 12.5)]
    [InlineData("Undecided", "POS-7", "#k1", 12.5)]
    [InlineData("Absent", "POS-7", "早餐", 12)]
    [InlineData("Absent", "POS-8", "早餐", 12.5)]
    public void An_own_number_without_a_mark(string finding, string? fromNo, string? comment, double debit) =>
        Each(finding, Payment("POS-7", "早餐", null), Item(fromNo, comment, debit));

    [Fact]
    public void A_statement_that_is_shorter_than_its_own_count_proves_nothing()
    {
        var look = new UnicrmStatementLook(Payment("k1", null, "k1"));

        Assert.Null(look.Read(new Page<CrmAccountEntry>([Item("k2", null, 1)], 3)));
        Assert.IsType<Finding.Undecided>(look.End(3));
    }

    private static void Each(string finding, Call call, CrmAccountEntry item)
    {
        foreach (var each in new[] { call, Stored(call) })
        {
            var look = new UnicrmStatementLook(each);
            Assert.Equal(finding, (look.Read(new Page<CrmAccountEntry>([item])) ?? look.End(1)).GetType().Name);
        }
    }

    private static Call Payment(string fromNo, string? comment, string? mark)
    {
        var body = new JsonObject { ["card_no"] = "1", ["account_sort_no"] = "00", ["quantity"] = 12.5m, ["from_no"] = fromNo };
        if (comment is not null) body["comment"] = comment;
        return new Call(UnicrmOperations.MemberPay) { Body = body, Key = "k1", Mark = mark };
    }

    private static Call Stored(Call call)
    {
        var key = new JournalKey(new JournalAccount("UniCrm", "a", "http://shop.invalid/"), call.Endpoint.Name, call.Key!);
        return StoredCall.Read(new JournalEntry(key, "", call.Endpoint.Tier, OperationState.InDoubt) { StoredCall = StoredCall.Write(call) }, call.Endpoint)!;
    }

    private static CrmAccountEntry Item(string? fromNo, string? comment, double debit) => new()
    {
        Connection = new CrmConnection("shop", UnicrmVendor.Id), Id = "0000-1", SourceNo = fromNo, Comment = comment, Debit = (decimal)debit,
    };
}
