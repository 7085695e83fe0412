namespace CrmTools.Binding;

/// <summary>Reads an order from named values: a hashtable, an imported row, a CrmOrder.</summary>
internal static class OrderFields
{
    /// <summary>The names an order is read by.</summary>
    public static readonly IReadOnlyList<string> Known =
        [.. typeof(OrderCreation).GetProperties().Select(property => property.Name).Where(name => name is not nameof(OrderCreation.Property))];

    private static readonly string[] LineNames = [.. typeof(OrderLine).GetProperties().Select(property => property.Name)];

    public static OrderCreation Read(IReadOnlyDictionary<string, object?> values, IReadOnlyDictionary<string, object?> property)
    {
        var fields = new Fields(values);
        return new OrderCreation
        {
            Id = fields.Text("Id"),
            ShopId = fields.Text("ShopId"),
            UserName = fields.Text("UserName"),
            CreatedAt = fields.Time("CreatedAt"),
            RefundOrderId = fields.Text("RefundOrderId"),
            Amount = fields.Number("Amount"),
            Status = fields.Text("Status"),
            PaymentStatus = fields.Choice<CrmPaymentStatus>("PaymentStatus"),
            ShipmentStatus = fields.Choice<CrmShipmentStatus>("ShipmentStatus"),
            PaymentMethod = fields.Text("PaymentMethod"),
            ShippingMethod = fields.Text("ShippingMethod"),
            ShippingFee = fields.Number("ShippingFee"),
            Paid = fields.Number("Paid"),
            Consignee = fields.Text("Consignee"),
            State = fields.Text("State"),
            City = fields.Text("City"),
            District = fields.Text("District"),
            Address = fields.Text("Address"),
            Zip = fields.Text("Zip"),
            Mobile = fields.Text("Mobile"),
            Telephone = fields.Text("Telephone"),
            Contact = fields.Text("Contact"),
            PaidAt = fields.Time("PaidAt"),
            DeliveredAt = fields.Time("DeliveredAt"),
            FinishedAt = fields.Time("FinishedAt"),
            SourceShop = fields.Text("SourceShop"),
            SourceTerminal = fields.Text("SourceTerminal"),
            OperatorName = fields.Text("OperatorName"),
            BuyerMessage = fields.Text("BuyerMessage"),
            BuyerRemark = fields.Text("BuyerRemark"),
            CompanyId = fields.Text("CompanyId"),
            SellerId = fields.Text("SellerId"),
            SellerName = fields.Text("SellerName"),
            Item = Lines(values, fields["Item"]),
            Property = property,
            OperationKey = fields.Text("OperationKey"),
        };
    }

    // A row of a flat file holds one line in columns of its own.
    private static OrderLine[] Lines(IReadOnlyDictionary<string, object?> values, object? item) => item switch
    {
        null when values.ContainsKey("ProductId") || values.ContainsKey("ProductCode") =>
            [Line(values.Where(value => LineNames.Contains(value.Key, StringComparer.OrdinalIgnoreCase) && value.Key != "Amount"), "")],
        null => [],
        object?[] lines => [.. lines.Select((line, index) => Line(PlainValues.From(line), $"Item[{index}]."))],
        _ => [Line(PlainValues.From(item), "Item[0].")],
    };

    private static OrderLine Line(IEnumerable<KeyValuePair<string, object?>> values, string prefix)
    {
        var fields = new Fields(new Dictionary<string, object?>(values, StringComparer.OrdinalIgnoreCase), prefix);
        return new OrderLine
        {
            ProductId = fields.Text("ProductId"),
            ProductCode = fields.Text("ProductCode"),
            Title = fields.Text("Title"),
            Quantity = fields.Number("Quantity") ?? 0,
            Price = fields.Number("Price") ?? throw CrmError.Invalid($"{prefix}Price", CommonStrings.NothingGiven, CommonStrings.GivePriceOfOne),
            Amount = fields.Number("Amount"),
            Discount = fields.Number("Discount"),
            SellerId = fields.Text("SellerId"),
            SellerName = fields.Text("SellerName"),
        };
    }
}
