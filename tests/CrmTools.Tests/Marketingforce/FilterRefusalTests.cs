namespace CrmTools.Tests.Marketingforce;

/// <summary>What the vendor's operators cannot say: an error that shows the part, and nothing is run or sent.</summary>
public sealed class FilterRefusalTests : MarketingforceTest
{
    [Theory]
    [InlineData("name -eq 'a' -or name -eq 'b'", "'-or'", "-in")]
    [InlineData("(name -eq 'a') -or (name -eq 'b')", "-or", "-in")]
    [InlineData("(name -eq 'a') -xor (name -eq 'b')", "-xor", "-in")]
    [InlineData("-not (name -eq 'a')", "-not (name -eq 'a')", "-ne")]
    [InlineData("!(name -eq 'a')", "!(name -eq 'a')", "-ne")]
    [InlineData("name -eq a -and -not remark -eq b", "-not", "-ne")]
    [InlineData("name -match 'a'", "-match", "-like")]
    [InlineData("'name' -match 'a'", "-match", "-like")]
    [InlineData("name -ceq 'a'", "-ceq", "-eq")]
    [InlineData("name -notcontains 'a'", "-notcontains", "Where-Object")]
    [InlineData("name -is 'a'", "-is", "-eq")]
    [InlineData("$_.name -eq 'a'", "$_.name", "name")]
    [InlineData("$field -eq 'a'", "$field", "New-CrmFilter")]
    [InlineData("name -eq $_", "$_", "field")]
    [InlineData("payment_time -gt $set.AddDays(1)", "$set.AddDays(1)", "variable")]
    [InlineData("payment_time -gt $set.Date", "$set.Date", "variable")]
    [InlineData("name -eq $list[0]", "$list[0]", "variable")]
    [InlineData("name -eq \"a$set\"", "\"a$set\"", "variable")]
    [InlineData("name -eq $(Remove-Item x)", "$(Remove-Item x)", "variable")]
    [InlineData("name -eq (Remove-Item x)", "(Remove-Item x)", "variable")]
    [InlineData("name -eq @(Remove-Item x)", "Remove-Item x", "variable")]
    [InlineData("name -eq $unknown", "$unknown", "$null")]
    [InlineData("name -eq $env:HOME", "$env:HOME", "variable")]
    [InlineData("name -eq $using:x", "$using:x", "variable")]
    [InlineData("name -eq @{ a = 1 }", "@{ a = 1 }", "variable")]
    [InlineData("name -eq { a }", "{ a }", "variable")]
    [InlineData("name -eq [guid]'x'", "[guid]", "datetime")]
    [InlineData("name -eq [datetime]'not a day'", "[datetime]'not a day'", "[datetime]")]
    [InlineData("name -eq [datetime]::Now", "[datetime]::Now", "[datetime]")]
    [InlineData("name -eq 1,2", "1,2", "-in")]
    [InlineData("name -eq 1..5", "1..5", "-ge")]
    [InlineData("name -in @()", "@()", "at least one")]
    [InlineData("name -in 'a',$null", "$null", "$null")]
    [InlineData("name -gt $null", "$null", "-eq $null")]
    [InlineData("name -like 'a*b'", "-like", "Where-Object")]
    [InlineData("name -like 'a?'", "-like", "Where-Object")]
    [InlineData("name -like '*'", "-like", "-ne $null")]
    [InlineData("name -like ''", "-like", "-ne $null")]
    [InlineData("name -like 5", "-like", "quotes")]
    [InlineData("name -notlike 'a*'", "-notlike", "Where-Object")]
    [InlineData("name -eq a b", "'b'", "quotes")]
    [InlineData("name", "'name'", "-operator")]
    [InlineData("name -eq", "'-eq'", "-operator")]
    [InlineData("name -eq a -and", "'-and'", "-operator")]
    [InlineData("100 -le 'payment_amount'", "'100'", "left")]
    [InlineData("Remove-Item x", "x", "-operator")]
    [InlineData("& name -eq a", "& name -eq a", "-and")]
    [InlineData("name -eq a > x", "> x", "-gt")]
    [InlineData("name -eq a; remark -eq b", "remark -eq b", "-and")]
    [InlineData("name -eq a | Remove-Item", "Remove-Item", "-and")]
    [InlineData("$x = 5", "$x = 5", "-and")]
    [InlineData("if (1) { 2 }", "if (1) { 2 }", "-and")]
    [InlineData("param($a) name -eq a", "param($a)", "-and")]
    [InlineData("1 + 1", "1", "left")]
    [InlineData("'a b' -eq 1", "'a b'", "API name")]
    public void The_part_is_shown_with_what_to_write_instead(string filter, string part, string instead)
    {
        var result = Session.Run($"$set = Get-Date; $list = 'a','b'; $field = 'name'; Get-CrmRecord PaymentObj -Filter {{ {filter} }}");
        Assert.Equal("InvalidInput", result.Error.Id());
        Assert.StartsWith("Filter:", result.Error.Exception.Message);
        Assert.Contains(part, result.Error.Exception.Message);
        Assert.Contains(instead, result.Error.Remedy());
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("name -eq (")]
    [InlineData("$null -eq remark")]
    [InlineData("(name -eq 'a') -and remark -eq 'b'")]
    public void A_text_that_cannot_be_read_says_where(string filter)
    {
        var error = Session.Set("text", filter).Run("Get-CrmRecord PaymentObj -Filter $text, 'name -eq a'").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.NotEmpty(error.Remedy());
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void Something_that_is_no_filter_is_refused()
    {
        var error = Session.Run("Get-CrmRecord PaymentObj -Filter 5").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains("New-CrmFilter", error.Remedy());
    }

    [Fact]
    public void A_filter_is_never_run()
    {
        var result = Session.Run("$global:ran = 0; function Run-Me { $global:ran++ }; foreach ($f in { name -eq (Run-Me) }, { Run-Me }, { name -eq $(Run-Me) }, { name -in @(Run-Me) }, { Run-Me -eq (Run-Me) }) { Get-CrmRecord PaymentObj -Filter $f -ErrorAction SilentlyContinue }; $global:ran");
        Assert.Equal("0", Assert.Single(result.Output).ToString());
    }
}
