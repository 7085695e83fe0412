using CrmTools.Core.Journal;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>From wire types to public ones.</summary>
internal static class OnexMap
{
    public static CrmMember Member(OnexMemberWire wire, CrmConnection connection, string? id) => new()
    {
        Connection = connection,
        Id = wire.MemberId ?? id,
        UserName = wire.Uname,
        Name = wire.RealName,
        Mobile = wire.Mobile,
        Telephone = wire.Tel,
        Email = wire.Email,
        Sex = wire.Sex,
        Birthday = wire.Birthday,
        State = wire.State,
        City = wire.City,
        District = wire.District,
        Address = wire.Address,
        Zip = wire.Zip,
        IsVip = wire.IsVip,
        IsSmsBlocked = wire.IsSmsBlack,
        IsEmailBlocked = wire.IsEmailBlack,
        ReferralCode = wire.SelfCode,
        Remark = wire.Remark,
        CreatedAt = wire.CreateTime,
        UpdatedAt = wire.UpdateTime,
        Extra = ExtraFields.From(wire.Extra),
    };

    public static CrmPointEntry PointEntry(OnexPointLogWire wire, CrmConnection connection, string memberId)
    {
        var extra = wire.Extra ?? [];
        var hasTime = ChinaTime.TryParse(wire.OpTime ?? "", out var time);
        return new CrmPointEntry
        {
            Connection = connection,
            MemberId = memberId,
            ShopId = wire.ShopId,
            Time = hasTime ? time : null,
            Change = wire.OpAfterPoint - wire.OpBeforePoint ?? wire.Point,
            BalanceBefore = wire.OpBeforePoint,
            BalanceAfter = wire.OpAfterPoint,
            Description = wire.PointDesc,
            ExpiresAt = wire.ExpiredTime,
            IsExpired = wire.IsExpired,
            OperationKey = OperationMark.Find(wire.PointDesc),
            Extra = ExtraFields.From(extra),
        };
    }

    public static CrmOrder Order(OnexOrderWire wire, CrmConnection connection, string memberId) => new()
    {
        Connection = connection,
        Id = wire.OrderBn,
        MemberId = memberId,
        ShopId = wire.ShopId,
        Status = wire.Status,
        PaymentStatus = (CrmPaymentStatus?)wire.PayStatus,
        ShipmentStatus = (CrmShipmentStatus?)wire.ShipStatus,
        Amount = wire.TotalAmount,
        ShippingFee = wire.CostFreight,
        Paid = wire.Payed,
        Consignee = wire.ShipName,
        Mobile = wire.ShipMobile,
        State = wire.ShipArea,
        Address = wire.ShipAddr,
        Zip = wire.ShipZip,
        CreatedAt = wire.Createtime,
        PaidAt = wire.PayTime,
        BuyerRemark = wire.CustomMark,
        SellerRemark = wire.MarkText,
        Item = wire.OrderItems?.Select(Item).ToArray() ?? [],
        Extra = ExtraFields.From(wire.Extra),
    };

    private static CrmOrderItem Item(OnexOrderItemWire wire) => new()
    {
        ProductId = wire.GoodsBn,
        ProductCode = wire.Bn,
        Title = wire.Name,
        Quantity = wire.Nums,
        Price = wire.Price,
        Amount = wire.TotalPrice,
    };
}
