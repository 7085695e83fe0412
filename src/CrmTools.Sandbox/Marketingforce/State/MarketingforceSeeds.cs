using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>The records at the start: the shared people as customers, and payments, receipts and gifts for some of them.</summary>
internal sealed class MarketingforceSeeds(Population population, IReadOnlyDictionary<string, MarketingforceObject> schema)
{
    public IReadOnlyDictionary<string, MarketingforceTable> Tables() => new Dictionary<string, MarketingforceTable>(StringComparer.Ordinal)
    {
        ["AccountObj"] = Table("AccountObj", population.Count, Account),
        ["PaymentObj"] = Table("PaymentObj", population.Count / SandboxPeople.MarketingforcePaymentEvery, Payment),
        ["OrderPaymentObj"] = Table("OrderPaymentObj", population.Count / SandboxPeople.MarketingforcePaymentEvery * 2, PaymentLine),
        ["GoodsReceivedNoteObj"] = Table("GoodsReceivedNoteObj", Math.Min(5, population.Count), Receipt),
        ["GoodsReceivedNoteProductObj"] = Table("GoodsReceivedNoteProductObj", Math.Min(5, population.Count) * 2, ReceiptLine),
        ["gift__c"] = Table("gift__c", population.Count / SandboxPeople.MarketingforceGiftEvery, Gift),
    };

    /// <summary>The user who owns a record.</summary>
    public static string User(int i) => string.Create(CultureInfo.InvariantCulture, $"FSUID_{1 + ((i - 1) % 3):D8}");

    private MarketingforceTable Table(string name, int count, Func<int, Dictionary<string, object?>> values) => new(
        schema[name].Prefix, count,
        (i, id) => new MarketingforceRecord(id, new Dictionary<string, object?>(values(i), StringComparer.Ordinal) { ["_id"] = id, ["object_describe_api_name"] = name }));

    private Dictionary<string, object?> Account(int i)
    {
        var person = population.At(i);
        var values = Base(i, person, person.Name);
        values["tel"] = person.Mobile;
        values["email"] = person.Email;
        values["province"] = person.Place.Province;
        values["city"] = person.Place.City;
        values["district"] = person.Place.District;
        values["address"] = person.Address;
        values["account_level"] = person.IsVip ? "vip" : "normal";
        values["credit_amount"] = 1000m + i;
        values["birth_date"] = new DateTimeOffset(person.Birthday.ToDateTime(TimeOnly.MinValue), ChinaTime.Offset).ToUnixTimeMilliseconds();

        // Empty and absent are different things to IS and NEXISTS.
        if (person.Remark.Length > 0 || i % 2 == 0) values["remark"] = person.Remark;
        return values;
    }

    private Dictionary<string, object?> Payment(int n)
    {
        var i = n * SandboxPeople.MarketingforcePaymentEvery;
        var person = population.At(i);
        var values = Base(n, person, string.Create(CultureInfo.InvariantCulture, $"{person.CreatedAt:yyyyMMdd}-{n:D6}"));
        values["account_id"] = SandboxPeople.MarketingforceAccountId(i);
        values["payment_amount"] = SandboxPeople.MarketingforcePaymentAmount(n);
        values["payment_time"] = person.CreatedAt.AddDays(1).ToUnixTimeMilliseconds();
        values["payment_term"] = n % 2 == 0 ? "2" : "post";
        values["attachment"] = Array.Empty<string>();
        values["order_id"] = string.Create(CultureInfo.InvariantCulture, $"{person.CreatedAt:yyyyMMdd}-{n:D6}");
        if (n % 4 == 0) values["remark"] = "分期付款";
        return values;
    }

    private Dictionary<string, object?> PaymentLine(int n)
    {
        var payment = (n + 1) / 2;
        var values = Base(n, population.At(payment * SandboxPeople.MarketingforcePaymentEvery), string.Create(CultureInfo.InvariantCulture, $"L{n:D7}"));
        values["payment_id"] = SandboxPeople.MarketingforcePaymentId(payment);
        values["payment_amount"] = SandboxPeople.MarketingforcePaymentAmount(payment) / 2;
        values["order_id"] = string.Create(CultureInfo.InvariantCulture, $"SO-{n:D6}");
        return values;
    }

    private Dictionary<string, object?> Receipt(int n)
    {
        var person = population.At(n);
        var values = Base(n, person, string.Create(CultureInfo.InvariantCulture, $"GRN-{n:D4}"));
        values["goods_received_date"] = person.CreatedAt.ToUnixTimeMilliseconds();
        values["warehouse_id"] = "5ab9e468830bdbc390daebb7";
        values["goods_received_type"] = "1";
        return values;
    }

    private Dictionary<string, object?> ReceiptLine(int n)
    {
        var receipt = (n + 1) / 2;
        var values = Base(n, population.At(receipt), string.Create(CultureInfo.InvariantCulture, $"GRNL-{n:D4}"));
        values["goods_received_note_id"] = MarketingforceTable.IdOf(schema["GoodsReceivedNoteObj"].Prefix, receipt);
        values["product_id"] = string.Create(CultureInfo.InvariantCulture, $"product{n:D4}");
        values["unit"] = "只";
        values["goods_received_amount"] = 10m * n;
        return values;
    }

    private Dictionary<string, object?> Gift(int n)
    {
        var i = n * SandboxPeople.MarketingforceGiftEvery;
        var person = population.At(i);
        var values = Base(n, person, string.Create(CultureInfo.InvariantCulture, $"礼品{n}"));
        values["gift_no__c"] = string.Create(CultureInfo.InvariantCulture, $"G-{n:D6}");
        values["value_amount__c"] = n + 0.5m;
        values["given_date__c"] = person.UpdatedAt.ToUnixTimeMilliseconds();
        values["tags__c"] = n % 3 == 0 ? ["春节", "老客户"] : n % 3 == 1 ? new[] { "春节" } : [];
        values["is_sent__c"] = n % 2 == 0;
        values["account_id__c"] = SandboxPeople.MarketingforceAccountId(i);
        return values;
    }

    private static Dictionary<string, object?> Base(int i, Person person, string name) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["record_type"] = "default__c",
        ["life_status"] = "normal",
        ["lock_status"] = "0",
        ["version"] = "1",
        ["is_deleted"] = false,
        ["owner"] = new[] { User(i) },
        ["owner_department"] = "董事会",
        ["created_by"] = new[] { User(i) },
        ["last_modified_by"] = new[] { User(i) },
        ["create_time"] = person.CreatedAt.ToUnixTimeMilliseconds(),
        ["last_modified_time"] = person.UpdatedAt.ToUnixTimeMilliseconds(),
    };
}
