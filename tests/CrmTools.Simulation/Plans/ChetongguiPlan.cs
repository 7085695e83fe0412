using System.Globalization;
using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>Writes at CheTongGui: orders keyed by their timestamps, and reminders, which nothing reads back.</summary>
internal static class ChetongguiPlan
{
    private const string Id = SandboxVendorIds.CheTongGui;

    public static PlannedWrite Draw(Draft draft) => draft.Random.Next(3) == 0 ? Reminder(draft) : Order(draft);

    private static PlannedWrite Order(Draft draft)
    {
        var price = 1000 + draft.Number;
        return draft.Write(Id, Tier.Keyed, string.Create(CultureInfo.InvariantCulture, $"PlaceOrder {price}"), (session, key) => Draft.Of(session, new OrderCreation
        {
            CompanyId = SandboxPeople.ChetongguiOwnCompany,
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
            SenderId = SandboxPeople.ChetongguiOwnCompany,
            ReceiverId = SandboxPeople.ChetongguiCompanyId(person),
            OperationKey = key,
        }));
    }
}
