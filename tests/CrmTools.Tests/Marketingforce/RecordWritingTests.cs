using System.Text.Json;

namespace CrmTools.Tests.Marketingforce;

/// <summary>New-CrmRecord (data/create) and Set-CrmRecord (data/update).</summary>
public sealed class RecordWritingTests : MarketingforceTest
{
    private const string Account = "2d58af2dbb4d4ecd931e80ef00000001";

    private const string Payment =
        "New-CrmRecord PaymentObj -Property @{ account_id = '" + Account + "'; payment_amount = 100.01; payment_time = [datetimeoffset]'2018-01-31T00:00:00+08:00'; owner = 'FSUID_00000001'; attachment = @() } "
        + "-Detail @{ OrderPaymentObj = @{ order_id = 'a'; payment_amount = 60 }, @{ order_id = 'b'; payment_amount = 40.01 } }";

    [Fact]
    public void A_record_is_created_with_its_details()
    {
        var result = Session.Run(Payment + " -OperationKey pay-1").Single;
        Assert.Equal("CrmTools.CrmResult", result.TypeName());
        Assert.Equal(("data/create", "pay-1", "Applied"), (result.Text("Operation")!, result.Text("OperationKey")!, result.Text("Status")!));
        var sent = Assert.Single(Bodies("data/create")).GetProperty("data");
        var record = sent.GetProperty("object_data");
        Assert.Equal(("PaymentObj", "100.01", 1517328000000L), (Text(record, "dataObjectApiName"), Text(record, "payment_amount"), record.GetProperty("payment_time").GetInt64()));
        Assert.Equal("[\"FSUID_00000001\"]", record.GetProperty("owner").GetRawText());
        Assert.Equal("[]", record.GetProperty("attachment").GetRawText());
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal((result.Text("Id"), 100.01m, "PaymentObj"), (effect.Subject, effect.Amount, effect.Shop));
        Assert.Equal(
            [60m, 40.01m],
            Session.Run($"$id = '{result.Text("Id")}'; Get-CrmRecord OrderPaymentObj -Filter {{ payment_id -eq $id }}").Clean().Output.Select(line => (decimal)line.Value("payment_amount")!));
    }

    [Fact]
    public void The_same_key_creates_once_and_another_one_again()
    {
        var first = Session.Run(Payment + " -OperationKey k1").Single;
        var second = Session.Run(Payment + " -OperationKey k1").Single;
        Assert.Equal(("AlreadyApplied", first.Text("Id"), "0"), (second.Text("Status"), second.Text("Id"), second.Text("Attempts")));
        Assert.Single(Shop.Ledger.Entries());
        Session.Run(Payment).Clean();
        Assert.Equal(2, Shop.Ledger.Count);
    }

    [Fact]
    public void Decimal_numbers_are_numbers_where_the_setting_says_so()
    {
        Shop.OpenMarketingforce(Session, more: "-Setting @{ AmountsAs = 'Number' }");
        Session.Run(Payment).Clean();
        Assert.Equal(JsonValueKind.Number, Bodies("data/create")[0].GetProperty("data").GetProperty("object_data").GetProperty("payment_amount").ValueKind);
    }

    [Fact]
    public void A_record_may_stand_for_its_id()
    {
        Session.Run($"$a = Get-CrmRecord AccountObj {Account}; New-CrmRecord PaymentObj -Property @{{ account_id = $a; payment_amount = 1 }}").Clean();
        Assert.Equal(Account, Text(Bodies("data/create")[0].GetProperty("data").GetProperty("object_data"), "account_id"));
    }

    [Fact]
    public void Rows_are_created_and_a_failing_one_does_not_stop_the_others()
    {
        var result = Session.Run("1..4 | ForEach-Object { [pscustomobject]@{ ObjectName = 'gift__c'; Property = @{ gift_no__c = \"N$_\"; value_amount__c = $(if ($_ -eq 2) { 'much' } else { $_ }) }; OperationKey = \"k$_\" } } | New-CrmRecord");
        Assert.Equal(["k1", "k3", "k4"], result.Texts("OperationKey"));
        Assert.Equal("Crm.Marketingforce.10006", Assert.Single(result.Errors).Id());
        Assert.Equal(["N1", "N3", "N4"], Shop.Ledger.Entries().Select(entry => entry.Mark).Order());
    }

    [Fact]
    public void The_vendors_refusal_shows_its_words()
    {
        var error = Session.Run("New-CrmRecord PaymentObj -Property @{ account_id = 'nobody'; payment_amount = 1 }").Error;
        Assert.Equal("Crm.Marketingforce.320002500", error.Id());
        Assert.Equal("客户名称关联关系不存在", error.Fact("VendorMessage"));
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Theory]
    [InlineData("New-CrmRecord PaymentObj", "Property")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ _id = 'x' }", "Property")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ dataObjectApiName = 'x' }", "Property")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ 'a b' = 'x' }", "Property")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = [double]::NaN }", "Property a")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = [timespan]::Zero }", "Property a")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = 1 } -Detail @{ LineObj = 5 }", "Detail LineObj[0]")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = 1 } -Detail @{ LineObj = @() }", "Detail LineObj")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = 1 } -Detail @{ 'Line Obj' = @{ a = 1 } }", "Detail")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = 1 } -UniqueField b", "UniqueField")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = '' } -UniqueField a", "UniqueField")]
    [InlineData("New-CrmRecord PaymentObj -Property @{ a = 1,2 } -UniqueField a", "UniqueField")]
    [InlineData("Set-CrmRecord PaymentObj 1", "Property")]
    [InlineData("Set-CrmRecord PaymentObj ' ' -Property @{ a = 1 }", "Id")]
    [InlineData("Set-CrmRecord PaymentObj 1 -Property @{ _id = '2' }", "Property")]
    [InlineData("Set-CrmRecord PaymentObj 1 -Detail @{ LineObj = @{ order_id = 'x' } }", "Detail LineObj[0]")]
    public void Bad_input_names_the_field_and_nothing_is_sent(string command, string field)
    {
        var error = Session.Run(command).Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
        Assert.NotEmpty(error.Remedy());
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void A_change_sends_what_is_given_and_writes_the_record_with_PassThru()
    {
        const string id = "5a9ce894f125ae9b00000004";
        Assert.Empty(Session.Run($"Set-CrmRecord PaymentObj {id} -Property @{{ remark = '新'; payment_amount = [decimal]20 }}").Clean().Output);
        Assert.Equal(
            $"{{\"object_data\":{{\"dataObjectApiName\":\"PaymentObj\",\"_id\":\"{id}\",\"remark\":\"新\",\"payment_amount\":\"20\"}}}}".Length,
            Bodies("data/update")[0].GetProperty("data").GetRawText().Length);
        var record = Session.Run($"Set-CrmRecord PaymentObj {id} -Property @{{ remark = $null }} -PassThru").Single;
        Assert.Equal(("CrmTools.CrmRecord", id, 20m, null), (record.TypeName(), record.Text("Id")!, record.Value("payment_amount"), record.Value("remark")));
        Assert.Equal(2, Shop.Ledger.Count);
    }

    [Fact]
    public void Lines_are_changed_by_their_ids()
    {
        Session.Run("Set-CrmRecord PaymentObj 5a9ce894f125ae9b00000001 -Detail @{ OrderPaymentObj = @{ _id = '5a65ca1396a74c1a00000001'; payment_amount = 7.5 } }").Clean();
        Assert.Equal(7.5m, Session.Run("Get-CrmRecord OrderPaymentObj 5a65ca1396a74c1a00000001").Single.Value("payment_amount"));
    }

    [Fact]
    public void Records_are_piped_into_a_change_by_object_and_id()
    {
        Session.Run("Get-CrmRecord gift__c -Filter { value_amount__c -lt 4 } | Set-CrmRecord -Property @{ remark = 'x' }").Clean();
        Assert.Equal(3, Shop.Ledger.Count);
        Session.Run("Get-CrmRecord gift__c -Filter { value_amount__c -lt 4 } | Set-CrmRecord -Property { @{ remark = $_.name } }").Clean();
        Assert.Equal(["礼品1", "礼品2", "礼品3"], Session.Run("Get-CrmRecord gift__c -First 3").Clean().Texts("remark"));
    }

    [Fact]
    public void A_record_alone_changes_and_creates_nothing()
    {
        Assert.Equal("InvalidInput", Session.Run("Get-CrmRecord PaymentObj -First 1 | Set-CrmRecord").Error.Id());
        Assert.Equal("InvalidInput", Session.Run("Get-CrmRecord PaymentObj -First 1 | New-CrmRecord").Error.Id());
        Assert.Equal("InvalidInput", Session.Run("Get-CrmRecord PaymentObj -First 1 | New-CrmRecord -Property @{ payment_amount = 1 }").Error.Id());
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Theory]
    [InlineData(Payment)]
    [InlineData("New-CrmRecord gift__c -Property @{ gift_no__c = 'x' } -UniqueField gift_no__c")]
    [InlineData("Set-CrmRecord PaymentObj 5a9ce894f125ae9b00000004 -Property @{ remark = 'x' } -PassThru")]
    public void WhatIf_sends_nothing(string command)
    {
        Assert.Empty(Session.Run(command + " -WhatIf").Clean().Output);
        Assert.Equal(0, Shop.Traffic.Total);
        Assert.Contains(Session.Screen.Lines, line => line.StartsWith("What if: ", StringComparison.Ordinal));
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
