using System.Text.Json.Nodes;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>An order, from placing to its return.</summary>
internal sealed record ChetongguiOrder(string Id, string Buyer, string BuyerName, string BuyerTel, IReadOnlyList<string> Sellers, IReadOnlyList<string> Goods, int Status)
{
    public const int Placed = 1;
    public const int Accepted = 2;
    public const int Shipped = 50;
    public const int Received = 55;
    public const int ReturnAsked = 90;
    public const int Returned = 99;

    private static readonly int[] Seeded = [Placed, Accepted, Shipped, Received, ReturnAsked];

    /// <summary>The shipment's fields as they were sent, null before.</summary>
    public JsonObject? Shipment { get; init; }

    public string? ReturnWaybill { get; init; }

    /// <summary>The order that this person's company has placed with the demo company.</summary>
    public static ChetongguiOrder Of(Person person)
    {
        var status = Seeded[person.Index % Seeded.Length];
        var id = SandboxPeople.ChetongguiOrderId(person.Index);
        return new(
            id, SandboxPeople.ChetongguiCompanyId(person.Index), SandboxPeople.ChetongguiCompanyName(person.Name), person.Mobile,
            [SandboxPeople.ChetongguiOwnCompany], ["G1001"], status)
        {
            Shipment = status < Shipped ? null : new JsonObject
            {
                ["order_id"] = id,
                ["logistics_ID"] = "SF",
                ["logistics_name"] = "顺丰速运",
                ["logistics_order"] = $"SF{id}",
                ["receiver_name"] = person.Name,
                ["receiver_tel"] = person.Mobile,
                ["receiver_address"] = person.Address,
                ["status"] = Math.Min(status, Received),
            },
            ReturnWaybill = status == ReturnAsked ? $"TH{id}" : null,
        };
    }

    public bool Concerns(string company) => Buyer == company || Sellers.Contains(company);
}
