using CrmTools.Core.Journal;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>From wire types to public ones.</summary>
internal static class UnicrmMap
{
    /// <summary>Number of the account that holds points.</summary>
    public const string PointAccount = "10";

    public static CrmMember Member(UnicrmMemberWire wire, CrmConnection connection, string? openId = null) => new()
    {
        Connection = connection,
        Id = wire.MemberNo,
        CardNo = wire.MemberNo,
        Name = wire.Name,
        Mobile = wire.Mobilephone,
        Email = wire.Email,
        MemberType = wire.MemberSortNo,
        MemberTypeName = wire.MemberSortName,
        WeChatOpenId = openId,
        PointBalance = Points(wire)?.Balance,
        Account = (wire.Accounts ?? []).Select(Account).ToArray(),
        Remark = wire.Comment,
        Extra = ExtraFields.From(wire.Extra),
    };

    public static UnicrmAccountWire? Points(UnicrmMemberWire wire) => wire.Accounts?.FirstOrDefault(account => account.AccountNo == PointAccount);

    public static CrmAccountEntry Entry(UnicrmItemWire wire, CrmConnection connection, string? account) => new()
    {
        Connection = connection,
        Id = wire.No,
        CardNo = wire.CardNo,
        AccountNo = account,
        Time = wire.CreatedOn ?? wire.AccountDate,
        Action = wire.Action,
        Debit = wire.DebitQuantity,
        Credit = wire.CreditQuantity,
        Quantity = wire.Quantity,
        BalanceAfter = wire.Balance,
        SourceNo = wire.FromNo,
        Terminal = wire.CreatedAt,
        Title = wire.Title,
        Comment = wire.Comment,
        Extra = ExtraFields.From(wire.Extra),
    };

    public static CrmPointEntry PointEntry(UnicrmItemWire wire, CrmConnection connection)
    {
        var change = (wire.CreditQuantity ?? 0) - (wire.DebitQuantity ?? 0);
        var isKnown = wire.CreditQuantity is not null || wire.DebitQuantity is not null;
        return new CrmPointEntry
        {
            Connection = connection,
            CardNo = wire.CardNo,
            Time = wire.CreatedOn ?? wire.AccountDate,
            Change = isKnown ? change : null,
            BalanceBefore = isKnown ? wire.Balance - change : null,
            BalanceAfter = wire.Balance,
            Description = wire.Comment ?? wire.Title ?? wire.Action,
            OperationKey = OperationKeys.IsFresh(wire.FromNo) ? wire.FromNo : null,
            Extra = ExtraFields.From(wire.Extra),
        };
    }

    private static CrmAccount Account(UnicrmAccountWire wire) => new()
    {
        AccountNo = wire.AccountNo,
        Name = wire.Name,
        Balance = wire.Balance,
        Comment = wire.Comment,
    };
}
