using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Chetonggui;
using CrmTools.Sandbox;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>All operations of CheTongGui.</summary>
internal static class ChetongguiFuzz
{
    private const string Own = SandboxPeople.ChetongguiOwnCompany;
    private static readonly CrmSecret Sec = new(SandboxCredentials.ChetongguiSec);
    private static readonly ChetongguiSettings Settings = ChetongguiSettings.Read(SessionFuzz.Form(SandboxVendorIds.CheTongGui));
    private static readonly SessionFuzz Fuzz = new(
        SandboxVendorIds.CheTongGui, reply => ChetongguiEnvelope.Judge(new Call(new Endpoint("Customer", HttpMethod.Post, "", Repeat.Adds, Tier.Nothing)), reply, Sec, Settings));

    public static IReadOnlyList<FuzzCase> Cases { get; } = [.. Operations(), .. Failures()];

    private static FuzzCase[] Operations() =>
    [
        Fuzz.Writes("register", number => new UserRegistration { UserName = $"139{number:D8}", Password = new CrmSecret("fuzz-password"), RealName = "王芳" }),
        Fuzz.Reads<CustomerQuery, CrmCustomer>("customers", new CustomerQuery()),
        Fuzz.Writes("customer, add", number => new CustomerCreation { Name = $"顾客 {number}", Phone = "021-1" }),
        Fuzz.Writes("customer, change", _ => new CustomerChange { Id = SandboxPeople.ChetongguiCustomerId(3), Phone = "021-2" }),
        Fuzz.Writes("customer, delete", _ => new CustomerRemoval { Id = SandboxPeople.ChetongguiCustomerId(3) }),
        Fuzz.Reads<RelationQuery, CrmRelation>("relations", new RelationQuery { EnterpriseId = Own }),
        Fuzz.Writes("relation, add", number => new RelationCreation { EnterpriseId = Own, TargetEnterpriseId = $"{600_000 + number}", RelationId = "2" }),
        Fuzz.Reads<DiscountQuery, CrmDiscount>("discounts", new DiscountQuery { EnterpriseId = Own }),
        Fuzz.Writes("discount, add", number => new DiscountCreation { EnterpriseId = Own, RelationId = $"{10 + number}", ProductId = "G1002", Discount = 97.25m }),
        Fuzz.Writes("product", _ => new ProductCreation { OeId = "OE1", Stock = 5, Price = 9.9m, GoodsId = "G9", GoodsName = "火花塞", Quality = "原厂" }),
        Fuzz.Writes("product access", _ => new ProductAccessChange { EnterpriseId = Own, ProductId = "G1001" }),
        Fuzz.Writes("order", _ => new OrderCreation
        {
            CompanyId = Own, SellerId = SandboxPeople.ChetongguiCompanyId(1),
            Item = [new OrderLine { ProductId = "G1001", Title = "前刹车片", Quantity = 1, Price = 8.5m }],
        }),
        Fuzz.Reads<OrderQuery, CrmOrder>("order query", new OrderQuery(SandboxPeople.ChetongguiOrderId(5), null, null, null) { CompanyId = Own }),
        Fuzz.Writes("order, accept", _ => new OrderAcceptance { Id = SandboxPeople.ChetongguiOrderId(5), CompanyId = Own }),
        Fuzz.Writes("reminder", _ => new OrderReminder { OrderId = SandboxPeople.ChetongguiOrderId(5), SenderId = Own, ReceiverId = SandboxPeople.ChetongguiCompanyId(5) }),
        Fuzz.Writes("ship", _ => new ShipmentCreation { OrderId = SandboxPeople.ChetongguiOrderId(1), WaybillNo = "SF1", LogisticsId = "SF" }),
        Fuzz.Writes("receive", _ => new ShipmentReceipt { OrderId = SandboxPeople.ChetongguiOrderId(2) }),
        Fuzz.Reads<ShipmentQuery, CrmShipment>("shipment", new ShipmentQuery { OrderId = SandboxPeople.ChetongguiOrderId(2) }),
        Fuzz.Reads<ReturnQuery, CrmReturn>("return", new ReturnQuery { OrderId = SandboxPeople.ChetongguiOrderId(4), CompanyId = Own }),
        Fuzz.Writes("return, confirm", _ => new ReturnConfirmation { OrderId = SandboxPeople.ChetongguiOrderId(4), CompanyId = Own, ProductId = "G1001" }),
        Fuzz.Invokes("Customer", "4"),
    ];

    private static FuzzCase[] Failures() => [Fuzz.Answers("failure", """{"status":1,"msg":"操作失败!客户已存在","sec":"sandbox-sec"}""", Operations()[2])];
}
