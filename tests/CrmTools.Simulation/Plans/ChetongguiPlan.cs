using System.Globalization;
using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>
/// Writes at CheTongGui: orders keyed by their timestamps; what only the state tells, each at an order, a customer or a company of its own; and reminders,
/// which nothing reads back.
/// </summary>
internal sealed class ChetongguiPlan
{
    private const string Id = SandboxVendorIds.CheTongGui;
    private const string Own = SandboxPeople.ChetongguiOwnCompany;

    /// <summary>The sandbox's orders by number modulo five: to be accepted, to be shipped, to be received, received, with a return.</summary>
    private const int Orders = 160;

    private int _accept = 5;
    private int _ship = 1;
    private int _receive = 2;
    private int _return = 4;

    public PlannedWrite Draw(Draft draft) => draft.Random.Next(12) switch
    {
        0 => Reminder(draft),
        1 => AtOrder(draft, ref _accept, "AcceptOrder", (session, id, key) => Draft.Of(session, new OrderAcceptance { Id = id, CompanyId = Own, OperationKey = key })),
        2 => AtOrder(draft, ref _ship, "Ship", (session, id, key) => Draft.Of(
            session, new ShipmentCreation { OrderId = id, WaybillNo = $"W{id}", LogisticsId = "SF", OperationKey = key })),
        3 => AtOrder(draft, ref _receive, "Receive", (session, id, key) => Draft.Of(session, new ShipmentReceipt { OrderId = id, OperationKey = key })),
        4 => AtOrder(draft, ref _return, "ConfirmReturn", (session, id, key) => Draft.Of(
            session, new ReturnConfirmation { OrderId = id, CompanyId = Own, ProductId = "G1001", OperationKey = key })),
        5 or 6 => Customer(draft),
        7 => Relation(draft),
        8 => Discount(draft),
        9 => User(draft),
        _ => Order(draft),
    };

    private static PlannedWrite Order(Draft draft)
    {
        var price = 1000 + draft.Number;
        return draft.Write(Id, Tier.Keyed, string.Create(CultureInfo.InvariantCulture, $"PlaceOrder {price}"), (session, key) => Draft.Of(session, new OrderCreation
        {
            CompanyId = Own,
            SellerId = SandboxPeople.ChetongguiCompanyId(1),
            Item = [new OrderLine { ProductId = "G1001", Title = "前刹车片", Quantity = 1, Price = price }],
            OperationKey = key,
        }));
    }

    private static PlannedWrite Reminder(Draft draft)
    {
        var person = draft.OwnPerson();
        var order = SandboxPeople.ChetongguiOrderId(person);
        return draft.Write(Id, Tier.Nothing, $"Remind {order}", (session, key) => Draft.Of(session, new OrderReminder
        {
            OrderId = order,
            SenderId = Own,
            ReceiverId = SandboxPeople.ChetongguiCompanyId(person),
            OperationKey = key,
        }));
    }

    // The names begin alike, so that the list that is looked at is longer than the one row.
    private static PlannedWrite Customer(Draft draft)
    {
        var name = $"连锁 {draft.Number}";
        return draft.Write(Id, Tier.StateOnly, $"Customer {name}", (session, key) => Draft.Of(session, new CustomerCreation { Name = name, Phone = "021-1", OperationKey = key }));
    }

    private static PlannedWrite Relation(Draft draft)
    {
        var target = Text(600_000 + draft.Number);
        return draft.Write(Id, Tier.StateOnly, $"Relation {target}", (session, key) => Draft.Of(
            session, new RelationCreation { EnterpriseId = Own, TargetEnterpriseId = target, RelationId = "2", OperationKey = key }));
    }

    private static PlannedWrite Discount(Draft draft)
    {
        var relation = Text(100 + draft.Number);
        return draft.Write(Id, Tier.StateOnly, $"Discount {relation}/G1002", (session, key) => Draft.Of(
            session, new DiscountCreation { EnterpriseId = Own, RelationId = relation, ProductId = "G1002", Discount = 97.25m, OperationKey = key }));
    }

    private static PlannedWrite User(Draft draft)
    {
        var name = Text(13_900_000_000 + draft.Number);
        return draft.Write(Id, Tier.StateOnly, $"Register {name}", (session, key) => Draft.Of(
            session, new UserRegistration { UserName = name, Password = new CrmSecret("simulated-1"), OperationKey = key }));
    }

    private static PlannedWrite AtOrder(
        Draft draft, ref int next, string operation, Func<IVendorSession, string, string, PreparedWrite<CrmResult>> prepare)
    {
        if (next > Orders) return Order(draft);
        var id = SandboxPeople.ChetongguiOrderId(next);
        next += 5;
        return draft.Write(Id, Tier.StateOnly, $"{operation} {id}", (session, key) => prepare(session, id, key));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
