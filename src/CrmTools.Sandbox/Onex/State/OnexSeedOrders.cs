using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>The orders that seed members have from the start, computed when asked for.</summary>
internal static class OnexSeedOrders
{
    /// <summary>A member's seed orders, oldest first.</summary>
    public static IEnumerable<OnexOrder> Of(Person person)
    {
        for (var n = 1; n <= SandboxPeople.OnexOrders(person.Index); n++)
        {
            var time = person.CreatedAt.AddHours(3 * n);
            var amount = 29.9m + (person.Index * 13L * n % 400);
            var number = string.Create(CultureInfo.InvariantCulture, $"{time:yyyyMMdd}{person.Index:D7}{n}");
            yield return new OnexOrder
            {
                Tid = number,
                OrderBn = "SO" + number,
                MemberId = SandboxPeople.OnexMemberId(person.Index),
                ShopId = OnexShop.All[n % 2 == 1 ? 0 : 1].Id,
                Status = "finish",
                PayStatus = 1,
                ShipStatus = 1,
                Shipping = "顺丰速运",
                Payment = "支付宝",
                ItemCount = n,
                Skus = 1,
                CreatedAt = time,
                PaidAt = time.AddMinutes(5),
                DeliveredAt = time.AddHours(20),
                Consignee = person.Name,
                Area = person.Place.Province + person.Place.City + person.Place.District,
                Address = person.Address,
                Zip = person.Place.Zip,
                Telephone = person.Telephone,
                Mobile = person.Mobile,
                ItemAmount = amount,
                TotalAmount = amount + 8,
                Paid = amount + 8,
            };
        }
    }
}
