using System.Globalization;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>8. Placing an order of one or more lines.</summary>
[Operation(typeof(OrderCreation), "PlaceOrder")]
internal sealed class ChetongguiPlacing(ChetongguiClient client, ChetongguiSettings settings) : IWrites<OrderCreation, CrmResult>
{
    private static readonly Func<Call, Verdict.Accepted, string?> OrderId = ChetongguiClient.Id(ChetongguiJson.Default.ChetongguiOrderWire, wire => wire.OrderId);

    private readonly Addition _place = client.Inner.Adds(new Addition(client.Operations.PlaceOrder, OrderId) { Effect = Amount });

    public PreparedWrite<CrmResult> Prepare(OrderCreation request)
    {
        ChetongguiOrderCheck.Refuse(request);
        if (request.Item.Count == 0)
            throw CrmError.Invalid("Item", "the order has no lines", "Give at least one, with ProductId, Title, Quantity, Price and SellerId.");
        var company = client.Company(request.CompanyId, "CompanyId");
        var key = OperationKeys.Take(request.OperationKey ?? request.Id);
        var lines = request.Item.Select((line, index) => Line(request, company, key, line, index)).ToArray();
        var total = lines.Sum(line => line["goods_totalPrice"]!.GetValue<decimal>());
        var call = new Call(client.Operations.PlaceOrder)
        {
            Body = new JsonObject { ["param"] = new JsonArray([.. lines]) },
            Key = key,
            Subject = $"order {key}",
        };
        return client.Write(
            call, $"company {company}", $"Place order of {lines.Length} line{(lines.Length == 1 ? "" : "s")}, {total:0.00} yuan",
            (log, stop) => SendAsync(call, log, stop));
    }

    private async Task<CrmResult> SendAsync(Call call, ICallLog log, CancellationToken cancellation)
    {
        var wasThere = false;
        var result = await client.Inner.WriteOnceAsync(_place with { ReadId = ReadId }, call, log, cancellation);
        if (!wasThere || result.Attempts > 1) return result;

        // The first request was answered "already there": the order is an earlier run's.
        return new CrmResult
        {
            Connection = result.Connection,
            Operation = result.Operation,
            OperationKey = result.OperationKey,
            Status = CrmResultStatus.AlreadyApplied,
            Id = result.Id,
            Attempts = result.Attempts,
        };

        string? ReadId(Call sent, Verdict.Accepted accepted)
        {
            wasThere = accepted.Note == ChetongguiCodes.HadAlready;
            return OrderId(sent, accepted);
        }
    }

    private static Effect Amount(Call call) => new(
        CrmOperationKind.Order,
        call.Body["param"]?.AsArray().Sum(line => decimal.Parse(line!["goods_totalPrice"]!.ToString(), CultureInfo.InvariantCulture)));

    private JsonObject Line(OrderCreation order, string company, string key, OrderLine line, int index)
    {
        var where = $"Item[{index}]";
        var hundredths = ChetongguiCheck.Hundredths(line.Discount, $"{where}.Discount") ?? 10_000;
        if (line.Quantity <= 0) throw CrmError.Invalid($"{where}.Quantity", $"{line.Quantity} is not above 0", "Give how many are ordered.");
        var price = ChetongguiCheck.NotNegative(line.Price, $"{where}.Price", "Give the price of one in yuan, 0 or more.");
        var amount = line.Amount ?? Math.Round(line.Quantity * price * hundredths / 10_000, 2, MidpointRounding.AwayFromZero);
        ChetongguiCheck.NotNegative(amount, $"{where}.Amount", "Give the line's price in yuan, or leave it out.");
        return new ChetongguiFields()
            .Text("companyID", company)
            .Text("goods_id", Check.Required(line.ProductId ?? line.ProductCode, $"{where}.ProductId", "Give the product's id."))
            .Text("seller_ID", Check.Required(line.SellerId ?? order.SellerId, $"{where}.SellerId", "Give -SellerId, or each line a SellerId: the seller's company id."))
            .Text("seller_company_name", line.SellerName ?? order.SellerName)
            .Text("goods_name", Check.Required(line.Title, $"{where}.Title", "Give the product's name."))
            .Number("goods_price", price)
            .Number("goods_amount", line.Quantity)
            .Number("discount", settings.DiscountInPercent ? hundredths / 100m : hundredths)
            .Number("goods_totalPrice", amount)
            .Text("timestamp", ChetongguiTimestamp.Prefix + ChetongguiTimestamp.Of(client.Connection, key, index, settings.TimestampDigits))
            .Others(order.Property)
            .Body;
    }
}
