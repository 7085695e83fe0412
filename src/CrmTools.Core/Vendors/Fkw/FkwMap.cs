using System.Globalization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>From wire types to public ones. Lists are arrays: PowerShell cannot index the list that a collection expression makes.</summary>
internal static class FkwMap
{
    public static CrmMember Member(FkwMemberWire wire, CrmConnection connection, long? id)
    {
        var level = int.TryParse(wire.Level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return new CrmMember
        {
            Connection = connection,
            Id = wire.Id ?? id?.ToString(CultureInfo.InvariantCulture),
            UserName = wire.Acct,
            Name = wire.Name,
            Mobile = wire.Mobile,
            Email = wire.Email,
            Level = level,
            LevelName = level is null ? wire.Level : null,
            WeChatUnionId = wire.WxAppUnionId,
            PointBalance = wire.CurrentIgt,
            PointTotal = wire.TotalIgt,
            CustomField = (wire.PropList ?? wire.PropListInTables ?? []).ToDictionary(),
            Extra = ExtraFields.From(wire.Extra),
        };
    }

    public static CrmProduct Product(FkwProductWire wire, CrmConnection connection) => new()
    {
        Connection = connection,
        Id = wire.Id,
        Name = wire.Name,
        PictureUri = wire.Picture,
        OnShelf = wire.OnShelf,
        CreatedAt = wire.CreateTime,
        UpdatedAt = wire.UpdateTime,
        Sku = (wire.SkuList ?? []).Select(sku => Sku(sku, wire.Id, connection)).ToArray(),
        Extra = ExtraFields.From(wire.Extra),
    };

    public static CrmOrder Order(FkwOrderWire wire, CrmConnection connection) => new()
    {
        Connection = connection,
        Id = wire.Id,
        ShopId = wire.ShopId,
        Status = wire.Status,
        PaymentStatus = wire.PayTime is not null ? CrmPaymentStatus.Paid : wire.Status == FkwOrderStatus.WaitBuyerPay ? CrmPaymentStatus.Unpaid : null,
        ShipmentStatus = FkwOrderStatus.Shipment(wire.Status),
        Amount = wire.Price,
        ShippingFee = wire.ShipPrice,
        Consignee = wire.ConsigneeName,
        Mobile = wire.Mobile,
        State = wire.Province,
        City = wire.City,
        District = wire.District,
        Town = wire.Town,
        Address = wire.Street,
        CreatedAt = wire.SettleTime,
        PaidAt = wire.PayTime,
        ModifiedAt = wire.ModifiedTime,
        WaybillNo = wire.WaybillNo,
        LogisticsName = wire.LogisticsName,
        BuyerRemark = wire.BuyerRemarks,
        SellerRemark = wire.SellerRemarks,
        Item = (wire.OrderItems ?? wire.OrderItemList ?? []).Select(Item).ToArray(),
        Extra = ExtraFields.From(wire.Extra),
    };

    public static CrmShipment? Shipment(FkwOrderWire wire, CrmConnection connection) => wire.WaybillNo is null ? null : new()
    {
        Connection = connection,
        OrderId = wire.Id,
        WaybillNo = wire.WaybillNo,
        LogisticsName = wire.LogisticsName,
        Status = wire.Status,
        ReceiverName = wire.ConsigneeName,
        ReceiverTel = wire.Mobile ?? wire.Extra?.GetValueOrDefault("telephone")?.ToString(),
        ReceiverAddress = string.Concat(wire.Province, wire.City, wire.District, wire.Town, wire.Street) is { Length: > 0 } address ? address : null,
    };

    private static CrmSku Sku(FkwSkuWire wire, string? productId, CrmConnection connection) => new()
    {
        Connection = connection,
        Id = wire.SkuId,
        ProductId = productId,
        Price = wire.Price,
        Stock = wire.Stock,
        Property = wire.PropertiesName is { Count: > 0 } names ? names.ToString() : null,
        ProductCode = wire.ProductCode,
        Extra = ExtraFields.From(wire.Extra),
    };

    // The vendor sends sums of the line: before the discount, and what is really paid.
    private static CrmOrderItem Item(FkwOrderItemWire wire) => new()
    {
        Id = wire.Id,
        ProductId = wire.ProductId,
        ProductCode = wire.ProductCode,
        Title = wire.Title,
        Quantity = wire.Quantity,
        Price = wire is { ItemOriginalPrice: { } sum, Quantity: > 0 } ? sum / wire.Quantity : null,
        Amount = wire.ItemDiscountPrice ?? wire.ItemOriginalPrice,
        RefundStatus = wire.RefundStatus,
        Extra = ExtraFields.From(wire.Extra),
    };
}
