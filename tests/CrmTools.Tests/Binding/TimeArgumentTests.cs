using System.Globalization;

namespace CrmTools.Tests.Binding;

/// <summary>Times and days as parameters and as columns of rows, in every form that vendors print and people type; looked at where they arrive.</summary>
public sealed class TimeArgumentTests : ShopTest
{
    private protected override void Connect()
    {
        Shop.OpenOnex(Session);
        Session.Run("$member = Get-CrmMember 100009").Clean();
    }

    /// <summary>Without an offset: this machine's time.</summary>
    [Theory]
    [InlineData("2015年8月20日16:16:46", "2015-08-20 16:16:46")]
    [InlineData("'2015年8月20日 16:16:46'", "2015-08-20 16:16:46")]
    [InlineData("2015年8月20日16时16分46秒", "2015-08-20 16:16:46")]
    [InlineData("2015年8月20日", "2015-08-20 00:00:00")]
    [InlineData("'2015-8-20 17:51:23'", "2015-08-20 17:51:23")]
    [InlineData("'2015-08-20 17:51'", "2015-08-20 17:51:00")]
    [InlineData("2015-8-20", "2015-08-20 00:00:00")]
    [InlineData("2015/8/20", "2015-08-20 00:00:00")]
    [InlineData("'2015/8/20 7:51:23'", "2015-08-20 07:51:23")]
    [InlineData("2015-08-20T17:51:23", "2015-08-20 17:51:23")]
    [InlineData("19940519", "1994-05-19 00:00:00")]
    [InlineData("'19940519'", "1994-05-19 00:00:00")]
    [InlineData("20150820175123", "2015-08-20 17:51:23")]
    [InlineData("([datetime]'2015-08-20 17:51:23')", "2015-08-20 17:51:23")]
    [InlineData("\"$([datetime]'2015-08-20 17:51:23')\"", "2015-08-20 17:51:23")]
    public void Without_an_offset_it_is_this_machines(string written, string local) =>
        Arrives(written, new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture)));

    /// <summary>With one, or as Unix time, it is the same moment everywhere.</summary>
    [Theory]
    [InlineData("2015-08-20T17:51:23+08:00", "2015-08-20T17:51:23+08:00")]
    [InlineData("'2015-08-20 17:51:23 +08:00'", "2015-08-20T17:51:23+08:00")]
    [InlineData("2015-08-20T09:51:23Z", "2015-08-20T17:51:23+08:00")]
    [InlineData("2015-08-20T09:51:23.500Z", "2015-08-20T17:51:23+08:00")]
    [InlineData("1440064283", "2015-08-20T17:51:23+08:00")]
    [InlineData("1440064283000", "2015-08-20T17:51:23+08:00")]
    [InlineData("'1440064283'", "2015-08-20T17:51:23+08:00")]
    [InlineData("([datetimeoffset]'2015-08-20T05:51:23-04:00')", "2015-08-20T17:51:23+08:00")]
    [InlineData("([datetime]::new(2015, 8, 20, 9, 51, 23, [DateTimeKind]::Utc))", "2015-08-20T17:51:23+08:00")]
    public void With_an_offset_it_is_that_moment(string written, string moment) => Arrives(written, DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    [Fact]
    public void A_time_of_another_object_is_taken_live_and_stored()
    {
        var updated = (DateTimeOffset)Session.Run("$member").Single.Value("UpdatedAt")!;
        Arrives("$member.UpdatedAt", updated);
        Arrives("([System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($member, 1))).UpdatedAt", updated);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("3.5")]
    [InlineData("'3/8/26'")]
    [InlineData("20151301")]
    [InlineData("2015-02-30")]
    [InlineData("0000-00-00")]
    [InlineData("0001-01-01")]
    [InlineData("2015")]
    [InlineData("12345678901")]
    [InlineData("gestern")]
    [InlineData("$true")]
    [InlineData("@(1, 2)")]
    public void What_could_be_anything_is_refused_before_anything_is_sent(string written)
    {
        var before = Shop.Traffic.Total;
        var error = Session.Run($"Get-CrmMember -UpdatedAfter {written}").Error;
        Assert.Contains("UpdatedAfter", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("is not a time. Give one such as 2026-03-08", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Theory]
    [InlineData("19940519")]
    [InlineData("'1994-5-19'")]
    [InlineData("1994年5月19日")]
    [InlineData("'1994-05-19 00:00:00'")]
    [InlineData("([datetime]'1994-05-19 23:30')")]
    [InlineData("769276800")]
    [InlineData("769276800000")]
    [InlineData("1994-05-19T00:00:00+08:00")]
    public void A_birthday_is_the_day_it_names(string written)
    {
        Session.Run($"Set-CrmMember 100009 -Birthday {written}").Clean();
        Assert.Equal(new DateTime(1994, 5, 19), Session.Run("Get-CrmMember 100009").Single.Value("Birthday"));
    }

    [Fact]
    public void Columns_of_rows_take_the_same_forms()
    {
        Session.Run("""
            $rows = @'
            Id,Birthday,Remark
            100001,19940519,a
            100002,1994年5月19日,b
            100003,,c
            100004,19941399,d
            '@ | ConvertFrom-Csv
            """).Clean();
        var result = Session.Run("$rows | Set-CrmMember");
        var error = Assert.Single(result.Errors);
        Assert.Contains("'Birthday'. '19941399' is not a day. Give one such as 1994-05-19", error.Exception.Message);
        Assert.Equal("d", error.TargetObject!.Text("Remark"));
        Assert.Equal(
            [new DateTime(1994, 5, 19), new DateTime(1994, 5, 19)], Session.Run("100001, 100002 | ForEach-Object { (Get-CrmMember $_).Birthday }").Clean().Output.Select(item => (DateTime)item.BaseObject));
    }

    [Fact]
    public void Orders_take_them_in_tables_and_rows()
    {
        Session.Run("New-CrmOrder -Order @{ Id = 'T1'; ShopId = '5940'; SourceShop = 's'; SourceTerminal = 't'; UserName = 'x'; CreatedAt = '2015年8月20日16:16:46'; Item = @{ ProductId = 'A'; Title = 'a'; Quantity = 1; Price = 5 } } -Confirm:$false").Clean();
        Assert.Contains(Wire(new DateTimeOffset(new DateTime(2015, 8, 20, 16, 16, 46))), Sent("posorder.add"));
        var error = Session.Run("New-CrmOrder -Order @{ Id = 'T2'; CreatedAt = '3.5'; Item = @{ ProductId = 'A'; Title = 'a'; Quantity = 1; Price = 5 } }").Error;
        Assert.StartsWith("CreatedAt: '3.5' is not a time. Give one such as", error.Exception.Message);
    }

    private void Arrives(string written, DateTimeOffset expected)
    {
        Session.Run($"$null = Get-CrmMember -First 1 -UpdatedAfter {written}").Clean();
        Assert.Contains(Wire(expected), Sent("members.getlist"));
    }

    private static string Wire(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private string Sent(string operation) => string.Join(' ', Shop.Requests(operation)[^1].Parameters.Values);
}
