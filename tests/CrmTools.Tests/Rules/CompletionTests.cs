using System.Management.Automation;

namespace CrmTools.Tests.Rules;

/// <summary>What TAB offers.</summary>
public sealed class CompletionTests : AllSystemsTest
{
    private protected override void Connect()
    {
        base.Connect();
        Shop.OpenOnex(Session, "'shop two'");
        Shop.OpenUnicrm(Session, "'李四''s 店'");
        Shop.OpenUnicrm(Session, "杭州");
        Shop.OpenOnex(Session, "'2026'");
    }

    [Theory]
    [InlineData("Get-CrmMember -Connection ", "unicrm|parts|fkw|mf|onex|'shop two'|'李四''s 店'|杭州|'2026'")]
    [InlineData("Get-CrmMember -Connection o", "onex")]
    [InlineData("Get-CrmMember -Connection O", "onex")]
    [InlineData("Get-CrmMember -Connection 'o", "onex")]
    [InlineData("Get-CrmMember -Connection \"o", "onex")]
    [InlineData("Get-CrmMember -Connection 杭", "杭州")]
    [InlineData("Get-CrmMember -Connection '李四''s", "'李四''s 店'")]
    [InlineData("Get-CrmMember -Connection onex, f", "fkw")]
    [InlineData("Get-CrmMember -Connection onex, sh", "'shop two'")]
    [InlineData("Add-CrmPoint -MemberId 1 -Point 5 -Connection 'sh", "'shop two'")]
    [InlineData("Get-CrmMember 5 | Add-CrmPoint -Connection 2", "'2026'")]
    [InlineData("$x = @(Get-CrmMember -Connection mf", "mf")]
    [InlineData("New-CrmPayment -Connection U", "unicrm")]
    [InlineData("Disconnect-CrmVendor p", "parts")]
    [InlineData("Test-CrmConnection -Connection mf", "mf")]
    [InlineData("Get-CrmConnection o", "onex")]
    [InlineData("Get-CrmConnection nothing", "")]
    [InlineData("Connect-CrmVendor ONe", "ONex")]
    [InlineData("Connect-CrmVendor -Vendor uni", "UniCrm")]
    [InlineData("Register-CrmConnection f", "Fkw")]
    [InlineData("Get-CrmConnection -Vendor u", "UniCrm")]
    [InlineData("New-CrmOrder -PaymentStatus Part", "PartlyPaid|PartlyRefunded")]
    [InlineData("New-CrmMember -Sex F", "Female")]
    [InlineData("Get-CrmOrder -Status wait", "wait_buyer_pay|wait_seller_ship")]
    [InlineData("Get-CrmOrder -Status shipped, f", "finished")]
    [InlineData("New-CrmOrder -Status ", "active|finish|dead")]
    [InlineData("Send-CrmShipment -LogisticsCode shunfeng", "shunfeng|shunfengkuaiyun")]
    [InlineData("Send-CrmShipment -LogisticsCode 顺丰速", "shunfeng")]
    [InlineData("Send-CrmShipment -LogisticsName 顺丰", "顺丰速运|顺丰快运")]
    [InlineData("Send-CrmShipment -LogisticsName shunfengk", "顺丰快运")]
    [InlineData("Complete-CrmOrder -LogisticsName '圆", "圆通速递|圆通快运")]
    [InlineData("Get-CrmOperation -State ", "Applied|InDoubt|Intended|Refused")]
    [InlineData("Get-CrmOperation InD", "InDoubt")]
    [InlineData("Resolve-CrmOperation x -As ", "Applied|Failed")]
    [InlineData("New-CrmFilter -Operator B", "Between")]
    [InlineData("Invoke-CrmRequest -Connection onex -Operation members.", "members.add|members.get|members.getlist|members.update|members.update_recommend")]
    [InlineData("Invoke-CrmRequest -Connection unicrm -Operation memb", "member|memberpay|membersort")]
    [InlineData("Invoke-CrmRequest -Connection parts -Operation Cust", "Customer")]
    [InlineData("Invoke-CrmRequest -Connection fkw -Operation order/s", "order/ship")]
    [InlineData("Invoke-CrmRequest members.get -Method p", "POST|PUT|PATCH")]
    [InlineData("Get-CrmOperation -Operation posorder", "posorder.add")]
    [InlineData("Connect-CrmVendor ONex -Setting PointC", "@{ PointClass = ")]
    public void Values_are_offered(string line, string offered)
    {
        var before = Shop.Traffic.Total;
        Assert.Equal(offered.Split('|', StringSplitOptions.RemoveEmptyEntries), Offered(line));
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Fact]
    public void Every_vendor_is_offered() => Assert.Equal(["ONex", "UniCrm", "CheTongGui", "Fkw", "Marketingforce"], Offered("Connect-CrmVendor ").Take(5));

    [Fact]
    public void The_tip_says_which_shop_it_is_and_no_secret()
    {
        var tip = Session.Complete("Get-CrmMember -Connection on")[0].ToolTip;
        Assert.Contains("ONex", tip);
        Assert.Contains(Shop.Options.OnexFlag, tip);
        Assert.Contains("127.0.0.1", tip);
        Assert.DoesNotContain(Shop.Options.OnexPrivateKey, tip);
    }

    [Fact]
    public void Settings_are_the_vendors_own_with_what_they_are_for()
    {
        var onex = Session.Complete("Connect-CrmVendor ONex -Setting ");
        Assert.Contains(onex, match => match.ListItemText == "PointClass" && match.ToolTip.Length > 20);
        Assert.Contains(onex, match => match.ListItemText == "SettleSeconds");
        Assert.DoesNotContain(Session.Complete("Connect-CrmVendor Fkw -Setting "), match => match.ListItemText == "PointClass");
        Assert.All(onex, match => Assert.Equal($"@{{ {match.ListItemText} = ", match.CompletionText));
    }

    [Fact]
    public void Registered_connections_are_offered_where_they_can_be_opened()
    {
        RegisterOnex().Clean();
        Assert.Equal([Name], Offered($"Connect-CrmVendor -Name {Name}"));
        Assert.Equal([Name], Offered($"Unregister-CrmConnection {Name}"));
        Assert.Equal([Name], Offered($"Test-CrmConnection {Name}"));
        Assert.Equal([Name], Offered($"Get-CrmConnection -Registered {Name}"));
        Assert.Empty(Offered("Get-CrmConnection -Registered on"));
        Assert.Empty(Offered($"Get-CrmMember -Connection {Name}"));
    }

    [Fact]
    public void Member_types_are_offered_once_they_were_seen()
    {
        const string line = "Get-CrmMember -MemberType ";
        var before = Shop.Traffic.Total;
        Assert.DoesNotContain("贵宾卡", string.Concat(Session.Complete(line).Select(match => match.ListItemText)));
        Assert.Equal(before, Shop.Traffic.Total);
        var types = Session.Run("Get-CrmMemberType -Connection unicrm").Clean().Output;
        var offered = Session.Complete(line);
        Assert.Equal(types.Select(type => type.Text("Id")), offered.Select(match => match.CompletionText.Trim('\'')));
        Assert.Equal(types.Select(type => type.Text("Name")), offered.Select(match => match.ListItemText));
        Assert.Equal(Offered(line + "贵"), offered.Where(match => match.ListItemText.StartsWith('贵')).Select(match => match.CompletionText));
        Assert.NotEmpty(Offered("New-CrmMember x -MemberType 贵"));
        Assert.NotEmpty(Offered("Get-CrmMember -Connection unicrm -MemberType 贵"));
        Assert.DoesNotContain(Session.Complete("Get-CrmMember -Connection 杭州 -MemberType 贵"), match => match.ListItemText == "贵宾卡");
    }

    [Fact]
    public void Members_make_their_types_known_too()
    {
        Session.Run("$null = Get-CrmMember -First 50 -Connection unicrm").Clean();
        Assert.NotEmpty(Offered("Get-CrmMember -MemberType 贵"));
    }

    [Fact]
    public void Objects_and_fields_are_offered_once_records_were_seen()
    {
        Session.Run("$null = Get-CrmRecord gift__c -First 2 -Connection mf").Clean();
        Assert.Equal(["gift__c"], Offered("Get-CrmRecord gi"));
        Assert.Equal(["gift__c"], Offered("New-CrmRecord -ObjectName "));
        Assert.Contains("name", Offered("Get-CrmRecord gift__c -Property na"));
        Assert.Contains("name", Offered("New-CrmFilter na"));
        Assert.Contains("name", Offered("Get-CrmRecord gift__c -Property _id, n"));
        Assert.DoesNotContain("name", Offered("Get-CrmRecord other__c -Sort na"));
    }

    [Fact]
    public void Keys_of_writes_are_offered_the_newest_first()
    {
        var prefix = Name + "-gift-";
        Session.Run($"1..60 | ForEach-Object {{ Add-CrmPoint 100009 1 -Connection onex -OperationKey \"{prefix}$_\" | Out-Null }}; $null = Add-CrmPoint 100009 1 -Connection onex -OperationKey '{prefix}春季 61'").Clean();
        var before = Shop.Traffic.Total;
        var offered = Session.Complete($"Get-CrmOperation -OperationKey {prefix}");
        Assert.Equal(50, offered.Count);
        Assert.Equal($"'{prefix}春季 61'", offered[0].CompletionText);
        Assert.Contains("point.update", offered[0].ToolTip);
        Assert.Equal([$"{prefix}7"], Offered($"Get-CrmOperation -Connection onex -OperationKey {prefix}7"));
        Assert.Empty(Offered($"Get-CrmOperation -Connection fkw -OperationKey {prefix}7"));
        Assert.Equal(before, Shop.Traffic.Total);

        // What is settled needs no settling.
        Assert.Empty(Offered($"Resolve-CrmOperation {prefix}"));
    }

    [Fact]
    public void Keys_in_doubt_are_offered_for_settling()
    {
        Shop.OpenOnex(Session, more: "-MaximumRetryCount 0 -TimeoutSec 1");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update_by_parent_code", Times = int.MaxValue });
        Assert.Equal("OutcomeUnknown", Session.Run($"Add-CrmPoint 100009 -ReferralCode 900003 -Point 5 -Connection onex -OperationKey {Name}-lost").Error.Id());
        Assert.Equal([$"{Name}-lost"], Offered($"Resolve-CrmOperation {Name}"));
        Assert.Equal([$"{Name}-lost"], Offered($"Resolve-CrmOperation -Connection onex -OperationKey '{Name}"));
    }

    [Fact]
    public void A_session_without_connections_offers_none_and_asks_nobody()
    {
        using var other = new Session();
        var files = Directory.GetFileSystemEntries(Environment.CurrentDirectory);
        foreach (var line in new[] { "Get-CrmMember -Connection o", "Get-CrmMember -MemberType 1", "Get-CrmRecord gi", "Get-CrmRecord gift__c -Property na", "Test-CrmConnection on" })
            Assert.DoesNotContain(other.Complete(line), match => match.ResultType == CompletionResultType.ParameterValue);
        Assert.Contains("members.get", other.Complete("Invoke-CrmRequest -Operation members.").Select(match => match.CompletionText));
        Assert.Equal(files, Directory.GetFileSystemEntries(Environment.CurrentDirectory));
    }

    [Fact]
    public async Task A_journal_that_is_not_there_is_not_made_by_pressing_tab()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("crmtools-tests-").FullName, "none.db");
        const string complete = "[System.Management.Automation.CommandCompletion]::CompleteInput('Resolve-CrmOperation x', 22, $null).CompletionMatches.Count";
        var printed = await ShellProcess.RunAsync(
            $"$env:CRMTOOLS_JOURNAL = '{path}'; Import-Module '{BuiltModule.Manifest}'; {complete}; $env:CRMTOOLS_JOURNAL = 'Host=192.0.2.1;Database=journal;Username=u;Password=p'; {complete}");
        Assert.Equal("0 0", string.Join(' ', printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Every_parameter_that_names_something_known_completes()
    {
        var names = new[] { "Connection", "Vendor", "MemberType", "ObjectName", "LogisticsCode", "LogisticsName", "Operation", "Setting", "Method", "Field", "UniqueField" };
        var without = Session.Run("Get-Command -Module CrmTools").Clean().Output.Select(item => (CmdletInfo)item.BaseObject)
            .SelectMany(cmdlet => cmdlet.Parameters.Values.Where(parameter => names.Contains(parameter.Name) && !parameter.Attributes.Any(attribute => attribute is ArgumentCompleterAttribute))
                .Select(parameter => $"{cmdlet.Name} -{parameter.Name}"));
        Assert.Empty(without);
    }

    private IEnumerable<string> Offered(string line) => Session.Complete(line).Where(match => match.ResultType == CompletionResultType.ParameterValue).Select(match => match.CompletionText);
}
