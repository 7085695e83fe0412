namespace CrmTools.Tests.Marketingforce;

/// <summary>What PowerShell's comparisons become on the wire, written as script block and as text.</summary>
public sealed class FilterTextTests : MarketingforceTest
{
    private const string Variables = "$min = 100; $who = 'FSUID_1','FSUID_2'; $day = [datetimeoffset]'2026-01-01T00:00:00+08:00'; $name = 'A';";

    [Theory]
    [InlineData("payment_amount -ge 100", "payment_amount GTE [100]")]
    [InlineData("payment_amount -gt 1.5", "payment_amount GT [\"1.5\"]")]
    [InlineData("payment_amount -lt -5", "payment_amount LT [-5]")]
    [InlineData("payment_amount -le $min", "payment_amount LTE [100]")]
    [InlineData("name -eq 'A'", "name EQ [\"A\"]")]
    [InlineData("name -eq A", "name EQ [\"A\"]")]
    [InlineData("name -ieq A", "name EQ [\"A\"]")]
    [InlineData("name -ne $name", "name N [\"A\"]")]
    [InlineData("owner -in 'FSUID_1','FSUID_2'", "owner IN [\"FSUID_1\",\"FSUID_2\"]")]
    [InlineData("owner -in $who", "owner IN [\"FSUID_1\",\"FSUID_2\"]")]
    [InlineData("owner -in @('FSUID_1')", "owner IN [\"FSUID_1\"]")]
    [InlineData("owner -in 'FSUID_1'", "owner IN [\"FSUID_1\"]")]
    [InlineData("name -notin 'A','B'", "name NIN [\"A\",\"B\"]")]
    [InlineData("name -like '2018*'", "name STARTWITH [\"2018\"]")]
    [InlineData("name -like '*2018'", "name ENDWITH [\"2018\"]")]
    [InlineData("name -like '*2018*'", "name LIKE [\"2018\"]")]
    [InlineData("name -like '2018'", "name EQ [\"2018\"]")]
    [InlineData("name -notlike '*2018*'", "name NLIKE [\"2018\"]")]
    [InlineData("name -notlike '2018'", "name N [\"2018\"]")]
    [InlineData("attachment -contains 'x'", "attachment CONTAINS [\"x\"]")]
    [InlineData("remark -eq $null", "remark IS []")]
    [InlineData("remark -ne $null", "remark ISN []")]
    [InlineData("$null -eq 'remark'", "remark IS []")]
    [InlineData("$null -ne 'remark'", "remark ISN []")]
    [InlineData("is_deleted -eq $false", "is_deleted EQ [false]")]
    [InlineData("payment_time -ge $day", "payment_time GTE [1767196800000]")]
    [InlineData("payment_time -ge [datetimeoffset]'2026-01-01T00:00:00+08:00'", "payment_time GTE [1767196800000]")]
    [InlineData("payment_time -ge ([datetimeoffset]'2026-01-01T00:00:00+08:00')", "payment_time GTE [1767196800000]")]
    [InlineData("'payment_amount' -ge 100", "payment_amount GTE [100]")]
    [InlineData("(payment_amount -ge 100)", "payment_amount GTE [100]")]
    [InlineData("payment_amount -ge 100 -and name -like 'A*'", "payment_amount GTE [100] & name STARTWITH [\"A\"]")]
    [InlineData("payment_amount -ge 100 -and (name -like 'A*' -and remark -ne $null)", "payment_amount GTE [100] & name STARTWITH [\"A\"] & remark ISN []")]
    [InlineData("(payment_amount -ge 100) -and ('name' -like 'A*')", "payment_amount GTE [100] & name STARTWITH [\"A\"]")]
    [InlineData("(payment_amount -ge 100) -AND (name -eq 'A') -and ('owner' -in $who)", "payment_amount GTE [100] & name EQ [\"A\"] & owner IN [\"FSUID_1\",\"FSUID_2\"]")]
    [InlineData("payment_amount -ge 100 -and owner -in 'a','b' -and name -like '2018*'", "payment_amount GTE [100] & owner IN [\"a\",\"b\"] & name STARTWITH [\"2018\"]")]
    public void A_comparison_becomes_the_vendors_operator(string filter, string sent)
    {
        Session.Run($"{Variables} Get-CrmRecord PaymentObj -First 1 -Filter {{ {filter} }}").Clean();
        Assert.Equal(sent, Sent);
        Session.Set("text", filter).Run($"{Variables} Get-CrmRecord PaymentObj -First 1 -Filter $text").Clean();
        Assert.Equal(Searches[0].GetRawText(), Searches[1].GetRawText());
    }

    [Fact]
    public void Several_filters_of_all_kinds_are_joined()
    {
        Session.Run("Get-CrmRecord PaymentObj -First 1 -Filter { name -eq A }, 'remark -eq $null', (New-CrmFilter payment_amount BETWEEN 1,2)").Clean();
        Assert.Equal("name EQ [\"A\"] & remark IS [] & payment_amount BETWEEN [1,2]", Sent);
    }

    [Fact]
    public void A_date_is_this_machines_time()
    {
        Session.Run("Get-CrmRecord PaymentObj -First 1 -Filter { payment_time -ge [datetime]'2026-01-01 08:30' }").Clean();
        var expected = new DateTimeOffset(new DateTime(2026, 1, 1, 8, 30, 0, DateTimeKind.Local)).ToUnixTimeMilliseconds();
        Assert.Equal($"payment_time GTE [{expected}]", Sent);
    }

    [Fact]
    public void A_functions_own_variables_are_found()
    {
        Session.Run("function Find { param($low) Get-CrmRecord PaymentObj -First 1 -Filter { payment_amount -ge $low } }; Find 7").Clean();
        Assert.Equal("payment_amount GTE [7]", Sent);
    }
}
