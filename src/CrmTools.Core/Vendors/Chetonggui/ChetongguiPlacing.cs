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
            throw CrmError.Invalid("Item", VendorStrings.OrderHasNoLines, ChetongguiStrings.GiveOrderLine);
        var company = client.Company(request.CompanyId, "CompanyId");
        var key = OperationKeys.Take(request.OperationKey ?? request.Id);
        var lines = request.Item.Select((line, index) => Line(request, company, key, line, index)).ToArray();
        var total = lines.Sum(line => line["goods_totalPrice"]!.GetValue<decimal>());
        var call = new Call(client.Operations.PlaceOrder)
        {
            Body = new JsonObject { ["param"] = new JsonArray([.. lines]) },
            Key = key,
            Subject = () => VendorStrings.FormatOrder(key),
        };
        return client.Write(
            call, ChetongguiStrings.FormatCompany(company),
            lines.Length == 1 ? ChetongguiStrings.FormatPlaceOrderOfOneLine($"{total:0.00}") : ChetongguiStrings.FormatPlaceOrder(lines.Length, $"{total:0.00}"),
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
            wasThere = accepted.WasThere;
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
        if (line.Quantity <= 0) throw CrmError.Invalid($"{where}.Quantity", VendorStrings.FormatNotAboveZero(line.Quantity), ChetongguiStrings.GiveQuantity);
        var price = ChetongguiCheck.NotNegative(line.Price, $"{where}.Price", () => ChetongguiStrings.GivePriceOfOne);
        var amount = line.Amount ?? Math.Round(line.Quantity * price * hundredths / 10_000, 2, MidpointRounding.AwayFromZero);
        ChetongguiCheck.NotNegative(amount, $"{where}.Amount", () => ChetongguiStrings.GiveLinePrice);
        return new ChetongguiFields()
            .Text("companyID", company)
            .Text("goods_id", Check.Required(line.ProductId ?? line.ProductCode, $"{where}.ProductId", () => ChetongguiStrings.GiveProductId))
            .Text("seller_ID", Check.Required(line.SellerId ?? order.SellerId, $"{where}.SellerId", () => ChetongguiStrings.GiveSeller))
            .Text("seller_company_name", line.SellerName ?? order.SellerName)
            .Text("goods_name", Check.Required(line.Title, $"{where}.Title", () => VendorStrings.GiveProductName))
            .Number("goods_price", price)
            .Number("goods_amount", line.Quantity)
            .Number("discount", settings.DiscountInPercent ? hundredths / 100m : hundredths)
            .Number("goods_totalPrice", amount)
            .Text("timestamp", ChetongguiTimestamp.Prefix + ChetongguiTimestamp.Of(client.Connection, key, index, settings.TimestampDigits))
            .Others(order.Property)
            .Body;
    }
}
