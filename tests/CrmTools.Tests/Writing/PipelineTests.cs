using System.Management.Automation;

namespace CrmTools.Tests.Writing;

/// <summary>Rows of a file into Add-CrmPoint, several at once.</summary>
public sealed class PipelineTests : OnexTest
{
    [Fact]
    public void Two_hundred_rows_come_out_in_order_and_each_has_one_effect()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Delay, Operation = "point.update", Times = 20, Duration = TimeSpan.FromMilliseconds(60) });
        Session.Run("$rows = 1..200 | ForEach-Object { [pscustomobject]@{ MemberId = [string](100000 + $_); Point = [string]$_; Description = \"第 $_ 行\"; OperationKey = \"row-$_\" } }").Clean();
        var results = Session.Run("$rows | Add-CrmPoint -ThrottleLimit 16").Clean();
        Assert.Equal(Enumerable.Range(1, 200).Select(row => $"row-{row}"), results.Texts("OperationKey"));
        Assert.Equal(Enumerable.Range(1, 200).Select(row => $"{100_000 + row}"), results.Texts("Id"));
        Assert.InRange(Shop.Traffic.MaxInFlight, 2, 16);
        Assert.Equal(200, Shop.Ledger.Count);
        for (var row = 1; row <= 200; row++)
        {
            Assert.Equal((decimal)row, Shop.Ledger.Sum("ONex", $"{100_000 + row}"));
            Assert.Equal(1, Shop.Ledger.CountOf($"第 {row} 行 #row-{row}"));
        }
    }

    [Fact]
    public void Rows_of_one_member_are_applied_in_their_order()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Delay, Operation = "point.update", Times = 10, Duration = TimeSpan.FromMilliseconds(40) });
        Session.Run("1..60 | ForEach-Object { [pscustomobject]@{ MemberId = 100001 + $_ % 3; Point = $_ } } | Add-CrmPoint -ThrottleLimit 16").Clean();
        foreach (var member in Shop.Ledger.Entries().GroupBy(entry => entry.Subject))
            Assert.Equal(member.Select(entry => entry.Amount).Order(), member.Select(entry => entry.Amount));
        Assert.InRange(Shop.Traffic.MaxInFlight, 2, 3);
    }

    [Fact]
    public void Deducting_what_an_earlier_row_gives_works()
    {
        Session.Run("'MemberId,Point','100009,100000','100009,-100000' | ConvertFrom-Csv | Add-CrmPoint -ThrottleLimit 8").Clean();
        Assert.Equal([100000m, -100000m], Shop.Ledger.Entries().Select(entry => entry.Amount));
    }

    [Fact]
    public void A_bad_row_is_one_error_with_that_row_and_the_rest_goes_on()
    {
        Session.Run("$rows = 'MemberId,Point,Remark','100001,1,a','100002,0,b','1,5,c','100004,4,d','x,5,e','100006,6,f' | ConvertFrom-Csv").Clean();
        var result = Session.Run("$rows | Add-CrmPoint -ThrottleLimit 8");
        Assert.False(result.IsTerminated);
        Assert.Equal(["100001", "100004", "100006"], result.Texts("Id"));
        Assert.Equal(["InvalidInput", "Crm.ONex.e000008", "InvalidInput"], result.Errors.OrderBy(error => error.TargetObject!.Text("Remark")).Select(error => error.Id()));
        Assert.Equal(["b", "c", "e"], result.Errors.Select(error => error.TargetObject!.Text("Remark")).Order());
        Assert.Equal([1m, 4m, 6m], Shop.Ledger.Entries().Select(entry => entry.Amount).Order());
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("")]
    [InlineData("many")]
    public void A_row_whose_points_are_no_whole_number_gives_nothing(string point)
    {
        var result = Session.Run($"'MemberId,Point','100001,{point}','100002,2' | ConvertFrom-Csv | Add-CrmPoint");
        Assert.Single(result.Errors);
        Assert.Equal(["100002"], result.Texts("Id"));
        Assert.Equal(1, Shop.Ledger.Count);
    }

    [Fact]
    public void A_row_without_points_gives_nothing()
    {
        var result = Session.Run("[pscustomobject]@{ MemberId = 100001 }, [pscustomobject]@{ MemberId = 100002; Point = 2 } | Add-CrmPoint");
        Assert.Contains("Point", Assert.Single(result.Errors).Exception.Message);
        Assert.Equal(["100002"], result.Texts("Id"));
    }

    [Fact]
    public void ErrorAction_Stop_stops()
    {
        var result = Session.Run("'MemberId,Point','100001,1','x,5','100003,3','100004,4' | ConvertFrom-Csv | Add-CrmPoint -ThrottleLimit 1 -ErrorAction Stop");
        Assert.True(result.IsTerminated);
        Assert.IsType<ErrorRecord>(result.Terminating);
        Assert.Equal("InvalidInput", result.Error.Id());
        Assert.DoesNotContain(Shop.Ledger.Entries(), entry => entry.Subject is "100003" or "100004");
    }

    [Fact]
    public void ErrorVariable_and_SilentlyContinue_work_as_everywhere()
    {
        var result = Session.Run("'MemberId,Point','x,5','100003,3' | ConvertFrom-Csv | Add-CrmPoint -ErrorAction SilentlyContinue -ErrorVariable bad; $bad.Count; $bad[0].Exception.ErrorId");
        Assert.Empty(result.Errors);
        Assert.Equal(["1", "InvalidInput"], result.Output.Skip(1).Select(item => item.ToString()));
    }

    [Fact]
    public void Members_are_given_points_where_they_came_from()
    {
        Session.Run("Get-CrmMember -First 30 | Add-CrmPoint -Point 7 -Description 全员 -ThrottleLimit 8").Clean();
        Assert.Equal(Enumerable.Range(1, 30).Select(index => $"{100_000 + index}"), Shop.Ledger.Entries().Select(entry => entry.Subject).Order());
        Assert.All(Shop.Ledger.Entries(), entry => Assert.Equal(7m, entry.Amount));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_lost_gift_lets_the_next_ones_of_its_member_wait_and_all_are_given(int throttleLimit)
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit });
        var result = Session.Run(
            $"'MemberId,Point','100001,1','100001,2','100001,3','100002,4' | ConvertFrom-Csv | Add-CrmPoint -ThrottleLimit {throttleLimit}").Clean();
        Assert.Equal(["100001", "100001", "100001", "100002"], result.Texts("Id"));
        Assert.Equal([1m, 2m, 3m], Shop.Ledger.Where(entry => entry.Subject == "100001").Select(entry => entry.Amount));
        Assert.Equal(4, Shop.Ledger.Count);
    }

    [Fact]
    public void Texts_that_onex_cannot_keep_are_filtered_with_a_warning()
    {
        var result = Session.Run("Add-CrmPoint 100009 5 -Description \"a`r`nb`tc\\d`\"e\" -OperationKey filter-1");
        Assert.Equal("a  b c/d“e #filter-1", Assert.Single(Shop.Ledger.Entries()).Mark);
        var warning = Assert.Single(result.Clean().Warnings);
        Assert.StartsWith("onex: member 100009. Description: ", warning);
        Assert.Contains("«a  b c/d“e»", warning);
        Assert.Contains("a\r\nb\tc\\d\"e", warning);
    }

    [Fact]
    public void Filtered_texts_of_every_writer_are_warned_about()
    {
        Assert.Single(Session.Run("Set-CrmMember 100009 -Remark \"a`nb\"").Clean().Warnings);
        Assert.Single(Session.Run("New-CrmMember -UserName 'a\\b'").Clean().Warnings);
        Assert.Single(Session.Run("Set-CrmPoint 100009 5 -Description 'a\"b'").Clean().Warnings);
        Assert.Single(Session.Run("Set-CrmMember 100009 -Property @{ remark = \"x`ty\" }").Clean().Warnings);
        Assert.Equal("x y", Session.Run("Get-CrmMember 100009").Single.Text("Remark"));
    }
}
