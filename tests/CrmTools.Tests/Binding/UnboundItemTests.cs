namespace CrmTools.Tests.Binding;

/// <summary>A piped item that names no parameter of a reader is an error: taken for no question at all, it would be answered with the whole list, for each item again.</summary>
public sealed class UnboundItemTests : OnexTest
{
    [Theory]
    [InlineData("100001, 100002", "Get-CrmMember")]
    [InlineData("'100001', '100002'", "Get-CrmMember")]
    [InlineData("'100001', '100002'", "Get-CrmMember -Connection onex")]
    [InlineData("'100001', '100002'", "Get-CrmMember -First 5 -PageSize 5")]
    [InlineData("[pscustomobject]@{ Number = '100001' }, [pscustomobject]@{ Number = '100002' }", "Get-CrmMember")]
    [InlineData("$null, $null", "Get-CrmMember")]
    [InlineData("'100001', '100002'", "Get-CrmOrder -CreatedAfter 2020-01-01")]
    public void It_is_refused_each_by_itself_and_nothing_is_asked(string items, string reader)
    {
        var result = Session.Run($"{items} | {reader}");
        Assert.Empty(result.Output);
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal("InvalidInput", error.Id()));
        Assert.All(result.Errors, error => Assert.StartsWith("InputObject:", error.Exception.Message));
        Assert.Equal(0, Shop.Traffic.Total);
    }

    [Fact]
    public void The_remedy_names_the_properties_and_a_command_that_works()
    {
        var remedy = Session.Run("'100001' | Get-CrmMember").Error.Remedy();
        Assert.Contains("Id, CardNo, Mobile, WeChatOpenId, Connection", remedy);
        Assert.EndsWith("ForEach-Object { Get-CrmMember -Id $_ }", remedy);
        Assert.Equal(["100001", "100002"], Session.Run("100001, 100002 | ForEach-Object { Get-CrmMember -Id $_ }").Clean().Texts("Id"));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ MemberId = '100003' } | Get-CrmMember", 1)]
    [InlineData("[pscustomobject]@{ Number = '100003' } | Get-CrmMember -Id { $_.Number }", 1)]
    [InlineData("[pscustomobject]@{ Number = '100003' } | Get-CrmMember -Id 100004", 1)]
    [InlineData("[pscustomobject]@{ Connection = 'onex' } | Get-CrmMember -First 7", 7)]
    [InlineData("Get-CrmConnection onex | Get-CrmMember -First 7", 7)]
    [InlineData("Get-CrmMember -First 7", 7)]
    [InlineData("1..2 | ForEach-Object { Get-CrmMember -First 7 }", 14)]
    public void What_names_one_is_taken_as_ever(string script, int rows) => Assert.Equal(rows, Session.Run(script).Clean().Output.Count);
}
