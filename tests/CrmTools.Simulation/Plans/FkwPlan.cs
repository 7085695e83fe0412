using System.Globalization;
using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>Writes at Fkw, where only the state tells, and products, where nothing does. Each has a member or an order of its own.</summary>
internal sealed class FkwPlan
{
    private const string Id = SandboxVendorIds.Fkw;

    /// <summary>Orders that the sandbox's shop has from the start, and their states by number modulo five.</summary>
    private const int Orders = 120;

    private int _pay = 1;
    private int _ship = 2;
    private int _complete = 3;

    public PlannedWrite Draw(Draft draft) => draft.Random.Next(12) switch
    {
        0 => Product(draft),
        10 or 11 => Member(draft),
        1 => Order(draft, ref _pay, "order/pay", (session, id, key) => Draft.Of(session, new OrderPaymentConfirmation(id, key))),
        2 => Order(draft, ref _pay, "order/cancel", (session, id, key) => Draft.Of(session, new OrderCancellation(id, key))),
        3 => Order(draft, ref _ship, "order/ship", (session, id, key) => Draft.Of(
            session, new ShipmentCreation { OrderId = id, WaybillNo = $"W{id}", LogisticsCode = "shunfeng", LogisticsName = "顺丰速运", OperationKey = key })),
        4 => Order(draft, ref _complete, "order/complete", (session, id, key) => Draft.Of(session, new OrderCompletion { Id = id, OperationKey = key })),
        _ => Points(draft),
    };

    private static PlannedWrite Points(Draft draft)
    {
        var (number, member) = (draft.Number, SandboxPeople.FkwMemberId(draft.OwnPerson()).ToString(CultureInfo.InvariantCulture));
        long point = draft.Random.Next(10) switch { 0 => -20, 1 => -100_000, _ => 1 + draft.Random.Next(50) };
        return draft.Write(
            Id, Tier.StateOnly, $"member/setIgt f{number}",
            (session, key) => Draft.Of(session, new PointChange { MemberId = member, Point = point, Description = $"f{number}", OperationKey = key }),
            Effects.BalanceOf(Id, member, null), point);
    }

    private static PlannedWrite Member(Draft draft)
    {
        var number = draft.Number;
        return draft.Write(Id, Tier.StateOnly, $"member/add fresh_{number}", (session, key) => Draft.Of(
            session, new MemberCreation { UserName = $"fresh_{number}", RealName = $"王芳 {number}", Password = new CrmSecret("simulated-1"), OperationKey = key }));
    }

    private static PlannedWrite Product(Draft draft)
    {
        var number = draft.Number;
        return draft.Write(Id, Tier.Nothing, $"product/add product {number}", (session, key) => Draft.Of(
            session, new ProductCreation { Name = $"product {number}", Sku = [new ProductSku { Price = 9.9m, Stock = 5 }], OperationKey = key }));
    }

    private static PlannedWrite Order(
        Draft draft, ref int next, string operation, Func<IVendorSession, string, string, PreparedWrite<CrmResult>> prepare)
    {
        if (next > Orders) return Points(draft);
        var id = OrderId(next);
        next += 5;
        return draft.Write(Id, Tier.StateOnly, $"{operation} {id}", (session, key) => prepare(session, id, key));
    }

    // As the sandbox numbers them: half a day apart, back from its start.
    private static string OrderId(int number) => string.Create(
        CultureInfo.InvariantCulture, $"{VirtualTime.Start.ToOffset(TimeSpan.FromHours(8)).AddHours(-12 * number):yyyyMMdd}{number:D3}");
}
