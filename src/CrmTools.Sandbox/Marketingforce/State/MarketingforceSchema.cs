namespace CrmTools.Sandbox.Marketingforce;

/// <summary>The objects of the sandbox's company and their fields, named as in the document's samples.</summary>
internal static class MarketingforceSchema
{
    /// <summary>Fields that every object has.</summary>
    public static readonly MarketingforceField[] Common =
    [
        Fixed("_id", MarketingforceKind.Text), Text("name"), Text("record_type"), Text("remark"), Text("life_status"), Text("lock_status"),
        Text("version"), Text("object_describe_api_name"), Text("object_describe_id"), new("owner", MarketingforceKind.List),
        new("attachment", MarketingforceKind.List), new("data_own_department", MarketingforceKind.List), Fixed("owner_department", MarketingforceKind.Text),
        Fixed("created_by", MarketingforceKind.List), Fixed("last_modified_by", MarketingforceKind.List), Fixed("create_time", MarketingforceKind.Time),
        Fixed("last_modified_time", MarketingforceKind.Time), Fixed("is_deleted", MarketingforceKind.Flag),
    ];

    public static IReadOnlyDictionary<string, MarketingforceObject> All() => new MarketingforceObject[]
    {
        new("AccountObj", "2d58af2dbb4d4ecd931e80ef",
            Text("tel"), Text("email"), Text("province"), Text("city"), Text("district"), Text("address"), Text("account_level"),
            Amount("credit_amount"), Time("birth_date")),
        new("PaymentObj", "5a9ce894f125ae9b",
            Reference("account_id", "AccountObj", isRequired: true), Required("payment_amount", MarketingforceKind.Amount), Time("payment_time"),
            Text("payment_term"), Time("notification_time"), Text("order_id"), Text("order_data_id"))
        {
            KeyInDetails = "payment_id",
        },
        new("OrderPaymentObj", "5a65ca1396a74c1a",
            Reference("payment_id", "PaymentObj"), Text("order_id"), Amount("payment_amount")) { Parent = "PaymentObj" },
        new("GoodsReceivedNoteObj", "5ac1e101830bdb5f",
            Time("goods_received_date"), Required("warehouse_id", MarketingforceKind.Text), Text("goods_received_type"))
        {
            KeyInDetails = "goods_received_note_id",
        },
        new("GoodsReceivedNoteProductObj", "5ac1e102830bdb5f",
            Reference("goods_received_note_id", "GoodsReceivedNoteObj"), Required("product_id", MarketingforceKind.Text), Text("unit"),
            Amount("goods_received_amount")) { Parent = "GoodsReceivedNoteObj" },
        new("gift__c", "5f0c2a9e31b4d700",
            Text("gift_no__c"), Amount("value_amount__c"), Time("given_date__c"), new("tags__c", MarketingforceKind.List),
            new("is_sent__c", MarketingforceKind.Flag), Reference("account_id__c", "AccountObj")),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    private static MarketingforceField Text(string name) => new(name, MarketingforceKind.Text);

    private static MarketingforceField Amount(string name) => new(name, MarketingforceKind.Amount);

    private static MarketingforceField Time(string name) => new(name, MarketingforceKind.Time);

    private static MarketingforceField Fixed(string name, MarketingforceKind kind) => new(name, kind) { IsFixed = true };

    private static MarketingforceField Required(string name, MarketingforceKind kind) => new(name, kind) { IsRequired = true };

    private static MarketingforceField Reference(string name, string other, bool isRequired = false) =>
        new(name, MarketingforceKind.Text) { Refers = other, IsRequired = isRequired };
}
