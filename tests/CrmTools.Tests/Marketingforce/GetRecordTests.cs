namespace CrmTools.Tests.Marketingforce;

/// <summary>Get-CrmRecord: data/get and data/query.</summary>
public sealed class GetRecordTests : MarketingforceTest
{
    [Fact]
    public void A_record_is_found_by_its_id()
    {
        var record = Session.Run($"Get-CrmRecord PaymentObj {SandboxPeople.MarketingforcePaymentId(3)}").Single;
        Assert.Equal("CrmTools.CrmRecord", record.TypeName());
        Assert.Equal(("PaymentObj", SandboxPeople.MarketingforcePaymentId(3)), (record.Text("ObjectName")!, record.Text("Id")!));
        Assert.Equal(("Marketingforce", "mf"), (record.Text("Vendor")!, record.Text("Connection")!));
        Assert.Equal(SandboxPeople.MarketingforcePaymentAmount(3), record.Value("payment_amount"));
        Assert.Equal(Shop.Person(9).CreatedAt.AddDays(1), record.Value("payment_time"));
        Assert.Equal(["FSUID_00000003"], (object?[])record.Value("owner")!);
        Assert.Equal(SandboxPeople.MarketingforceAccountId(9), record.Text("account_id"));
        Assert.Equal(SandboxPeople.MarketingforcePaymentAmount(3).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), record.Entry("Extra", "payment_amount"));
        Assert.IsType<long>(record.Entry("Extra", "payment_time"));
        var body = Assert.Single(Bodies("data/get"));
        Assert.Equal(
            (Shop.Options.MarketingforceCorpId, "FSUID_00000002", "***"),
            (body.GetProperty("corpId").GetString(), body.GetProperty("currentOpenUserId").GetString(), body.GetProperty("corpAccessToken").GetString()));
        Assert.Equal($"{{\"dataObjectApiName\":\"PaymentObj\",\"objectDataId\":\"{SandboxPeople.MarketingforcePaymentId(3)}\"}}", body.GetProperty("data").GetRawText());
    }

    [Fact]
    public void A_server_may_wrap_the_record()
    {
        Shop.Marketingforce.WrapsRecord = true;
        Assert.Equal("5a9ce894f125ae9b00000001", Session.Run("Get-CrmRecord PaymentObj 5a9ce894f125ae9b00000001").Single.Text("Id"));
    }

    [Fact]
    public void Nobody_is_the_vendors_refusal_with_its_words_and_trace_id()
    {
        var error = Session.Run("Get-CrmRecord PaymentObj nobody").Error;
        Assert.Equal("Crm.Marketingforce.320001400", error.Id());
        Assert.Equal("数据不存在或已删除", error.Fact("VendorMessage"));
        Assert.Contains("E-O.sandbox.", error.Remedy());
    }

    [Theory]
    [InlineData("gift__c", "marketingforce/cgi/crm/custom/v2/data/query")]
    [InlineData("PaymentObj", "marketingforce/cgi/crm/v2/data/query")]
    public void Custom_objects_live_under_a_path_of_their_own(string name, string path)
    {
        Session.Run($"Get-CrmRecord {name} -First 1").Clean();
        Assert.Equal(path, "marketingforce/" + Assert.Single(Shop.Requests("data/query")).Parameters["path"]);
    }

    [Fact]
    public void Unless_a_setting_says_otherwise()
    {
        Shop.Marketingforce.CustomUnderStandardPath = true;
        Assert.Equal("Crm.Marketingforce.320001400", Session.Run("Get-CrmRecord gift__c -First 1").Error.Id());
        Shop.OpenMarketingforce(Session, more: "-Setting @{ CustomPath = 'Standard' }");
        Assert.Single(Session.Run("Get-CrmRecord gift__c -First 1").Clean().Output);
    }

    [Theory]
    [InlineData("'payment_amount desc'", "[{\"fieldName\":\"payment_amount\",\"isAsc\":false}]")]
    [InlineData("payment_amount", "[{\"fieldName\":\"payment_amount\",\"isAsc\":true}]")]
    [InlineData("'payment_term','payment_amount desc'", "[{\"fieldName\":\"payment_term\",\"isAsc\":true},{\"fieldName\":\"payment_amount\",\"isAsc\":false}]")]
    [InlineData("'payment_term asc, payment_amount desc'", "[{\"fieldName\":\"payment_term\",\"isAsc\":true},{\"fieldName\":\"payment_amount\",\"isAsc\":false}]")]
    [InlineData("@{ payment_amount = 'desc' }", "[{\"fieldName\":\"payment_amount\",\"isAsc\":false}]")]
    [InlineData("([ordered]@{ payment_term = 'asc'; payment_amount = 'descending' })", "[{\"fieldName\":\"payment_term\",\"isAsc\":true},{\"fieldName\":\"payment_amount\",\"isAsc\":false}]")]
    public void Sort_is_sent_and_done(string sort, string sent)
    {
        var amounts = Session.Run($"Get-CrmRecord PaymentObj -Sort {sort}").Clean().Output.Select(item => (item.Text("payment_term"), (decimal)item.Value("payment_amount")!)).ToList();
        Assert.Equal(sent, Assert.Single(Searches).GetProperty("orders").GetRawText());
        Assert.Equal(33, amounts.Count);
        Assert.Equal(sent.Contains("term") ? amounts.OrderBy(a => a.Item1, StringComparer.Ordinal).ThenByDescending(a => a.Item2)
            : sent.Contains("true") ? amounts.OrderBy(a => a.Item2) : amounts.OrderByDescending(a => a.Item2), amounts);
    }

    [Theory]
    [InlineData("'payment_amount down'")]
    [InlineData("'a b c'")]
    [InlineData("@{ a = 'asc'; b = 'desc' }")]
    [InlineData("'pay ment' , 5")]
    [InlineData("'x;y'")]
    public void An_order_that_cannot_be_read_is_refused(string sort)
    {
        var error = Session.Run($"Get-CrmRecord PaymentObj -Sort {sort}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith("Sort:", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void Only_the_fields_that_are_wanted_come_and_the_id_is_always_known()
    {
        var record = Session.Run("Get-CrmRecord PaymentObj -Property name,remark -First 1").Single;
        Assert.Equal("[\"_id\",\"name\",\"remark\"]", Assert.Single(Searches).GetProperty("fieldProjection").GetRawText());
        Assert.Equal("5a9ce894f125ae9b00000001", record.Text("Id"));
        Assert.NotNull(record.Text("name"));
        Assert.Null(record.Value("remark"));
        Assert.Null(record.Properties["payment_amount"]);
    }

    [Fact]
    public void Fields_are_properties_for_select_where_and_export()
    {
        var rows = Session.Run("Get-CrmRecord PaymentObj | Where-Object payment_amount -gt 1200 | Select-Object name, payment_amount | ConvertTo-Csv").Clean().Output.Select(line => line.ToString()).ToList();
        var dear = Enumerable.Range(1, 33).Count(n => SandboxPeople.MarketingforcePaymentAmount(n) > 1200);
        Assert.InRange(dear, 1, 32);
        Assert.Equal(dear + 1, rows.Count);
        Assert.Equal("\"name\",\"payment_amount\"", rows[0]);
    }

    [Fact]
    public void A_field_that_one_record_of_a_page_lacks_is_null_there() =>
        Assert.Equal([null, null, null, "分期付款"], Session.Run("Get-CrmRecord PaymentObj -First 4").Clean().Texts("remark"));

    [Fact]
    public void A_records_own_properties_are_not_taken_by_fields_of_that_name()
    {
        var record = Session.Run("Get-CrmRecord PaymentObj -First 1 -Property _id,name | Get-CrmRecord").Single;
        Assert.Equal(("PaymentObj", "5a9ce894f125ae9b00000001", "mf"), (record.Text("ObjectName")!, record.Text("Id")!, record.Text("Connection")!));
    }

    [Fact]
    public void Names_complete_from_what_was_seen_without_a_call()
    {
        Assert.Empty(Session.Complete("Get-CrmRecord Pay"));
        Session.Run("Get-CrmRecord PaymentObj -First 1").Clean();
        var before = Shop.Traffic.Total;
        Assert.Equal(["PaymentObj"], Session.Complete("Get-CrmRecord Pay").Select(result => result.CompletionText));
        Assert.Equal(["payment_amount", "payment_term", "payment_time"], Session.Complete("Get-CrmRecord PaymentObj -Property pay").Select(result => result.CompletionText));
        Assert.Contains("payment_amount", Session.Complete("New-CrmFilter pay").Select(result => result.CompletionText));
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData("'Payment Obj'", "ObjectName")]
    [InlineData("'../x'", "ObjectName")]
    [InlineData("' '", "ObjectName")]
    [InlineData("PaymentObj -PageSize 1001", "PageSize")]
    [InlineData("gift__c -PageSize 101", "PageSize")]
    [InlineData("PaymentObj -Property 'a b'", "Property")]
    [InlineData("PaymentObj -Id ' '", "Id")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string arguments, string field)
    {
        var error = Session.Run($"Get-CrmRecord {arguments}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
    }
}
