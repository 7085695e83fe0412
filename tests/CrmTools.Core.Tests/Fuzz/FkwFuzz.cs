using System.Globalization;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Fkw;
using CrmTools.Sandbox;

namespace CrmTools.Core.Tests.Fuzz;

/// <summary>All operations of Fkw.</summary>
internal static class FkwFuzz
{
    private static readonly FkwSettings Settings = FkwSettings.Read(SessionFuzz.Form(SandboxVendorIds.Fkw));
    private static readonly SessionFuzz Fuzz = new(SandboxVendorIds.Fkw, reply => FkwEnvelope.Judge(new Call(FkwOperations.SetPoints), reply, Settings));

    public static IReadOnlyList<FuzzCase> Cases { get; } = [.. Operations(), .. Failures()];

    private static FuzzCase[] Operations() =>
    [
        Fuzz.Reads<MemberQuery, CrmMember>("members", new MemberQuery()),
        Fuzz.Reads<MemberQuery, CrmMember>("member", new MemberQuery { Id = "7" }),
        Fuzz.Reads<PointQuery, CrmPointBalance>("points", new PointQuery("7", null)),
        Fuzz.Writes("member, add", number => new MemberCreation { UserName = $"fuzz_{number}", RealName = "王芳", Password = new CrmSecret("fuzz-Pass1") }),
        Fuzz.Writes("points, change", _ => new PointChange { MemberId = "7", Point = 5, Description = "礼" }),
        Fuzz.Reads<ProductQuery, CrmProduct>("products", new ProductQuery()),
        Fuzz.Reads<ProductLibraryQuery, CrmProductLibrary>("libraries", new ProductLibraryQuery()),
        Fuzz.Reads<ProductGroupQuery, CrmProductGroup>("groups", new ProductGroupQuery()),
        Fuzz.Writes("product, add", number => new ProductCreation { Name = $"product {number}", Sku = [new ProductSku { Price = 9.9m, Stock = 5 }] }),
        Fuzz.Reads<OrderQuery, CrmOrder>("orders", new OrderQuery(null, null, null, null)),
        Fuzz.Reads<OrderQuery, CrmOrder>("order", new OrderQuery(Order(1), null, null, null)),
        Fuzz.Reads<ShipmentQuery, CrmShipment>("waybill", new ShipmentQuery { OrderId = Order(3) }),
        Fuzz.Writes("order, pay", _ => new OrderPaymentConfirmation(Order(1), null)),
        Fuzz.Writes("order, ship", _ => new ShipmentCreation { OrderId = Order(2), WaybillNo = "SF1", LogisticsCode = "shunfeng", LogisticsName = "顺丰速运" }),
        Fuzz.Writes("order, complete", _ => new OrderCompletion { Id = Order(3) }),
        Fuzz.Writes("order, cancel", _ => new OrderCancellation(Order(1), null)),
        Fuzz.Invokes("product/getProductLibList"),
    ];

    private static FuzzCase[] Failures() => [Fuzz.Answers("failure", """{"success":false,"rt":-4,"msg":"会员积分不足"}""", Operations()[4])];

    // As the sandbox numbers them: half a day apart, back from its start; their states by number modulo five.
    private static string Order(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{SessionFuzz.ChinaNow.AddHours(-12 * number):yyyyMMdd}{number:D3}");
}
