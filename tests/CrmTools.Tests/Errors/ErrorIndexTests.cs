using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Errors;

/// <summary>docs/errors.md: every id and code in it happens as it says, and none is missing.</summary>
public sealed partial class ErrorIndexTests : AllSystemsTest
{
    // Written anew from the module's contract.
    private static readonly string[] Contract =
    [
        "NotConnected", "AmbiguousConnection", "OperationNotSupported", "AuthenticationFailed", "RateLimited", "Timeout", "ConnectionFailed", "ProtocolError", "InvalidInput", "OutcomeUnknown",
        "SecretNotFound", "VaultNotFound", "JournalError",
    ];

    private static readonly (string Connection, string Vendor, string[] Codes)[] Vendors =
    [
        ("onex", "ONex", ["e000001", "e000002", "e000003", "e000004", "e000005", "e000006", "e000007", "e000008"]),
        ("unicrm", "UniCRM", ["0000", "0001", "0003", "1000", "1001", "1002", "1003", "1004", "1005", "1006"]),
        ("mf", "Marketingforce", ["20016"]),
    ];

    private static readonly Dictionary<string, (string Call, string Operation)> Reads = new()
    {
        ["onex"] = ("Get-CrmMember 100001 -Connection onex", "members.get"),
        ["unicrm"] = ("Get-CrmMember -CardNo 11000001 -Connection unicrm", "member.get"),
        ["mf"] = ("Get-CrmRecord gift__c -First 1 -Connection mf", "data/query"),
    };

    public static TheoryData<string> Ids => [.. Contract];

    private protected override void Connect()
    {
        base.Connect();
        const string once = "-MaximumRetryCount 0 -TimeoutSec 2";
        Shop.OpenUnicrm(Session, more: once);
        Shop.OpenMarketingforce(Session, more: once);
        Shop.OpenOnex(Session, more: once);
        Session.Set("wrong", Shop.Secure("wrong")).Set("folder", Directory.CreateTempSubdirectory("crmtools-tests-").FullName);
    }

    [Fact]
    public void The_index_has_every_id_and_every_code()
    {
        Assert.Equal(Contract.Order(), Rows("Ids").Select(row => row[0]).Where(id => !id.StartsWith("Crm.", StringComparison.Ordinal)).Order());
        foreach (var (_, vendor, codes) in Vendors) Assert.Equal(codes, Rows($"Codes of {vendor}").Select(row => row[0]));
        var known = Session.Run("[CrmTools.CrmErrorId].GetFields().Name").Clean().Output.Select(name => $"{name}");
        Assert.Equal(Contract.Order(), known.Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_is_reached_and_says_what_to_do(string id)
    {
        var row = Rows("Ids").Single(row => row[0] == id);
        var (script, target) = Provoke(id);
        var error = Session.Run(script).Error;
        Assert.Equal((id, row[1]), (error.Id(), error.CategoryInfo.Category.ToString()));
        Assert.Equal(id, error.Fact("ErrorId"));
        Says(error, transient: row[4]);
        Assert.Contains(target, $"{error.TargetObject}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onex")]
    [InlineData("unicrm")]
    [InlineData("mf")]
    public void Every_code_comes_as_the_index_says(string connection)
    {
        var (call, operation) = Reads[connection];
        foreach (var row in Rows($"Codes of {Vendors.Single(vendor => vendor.Connection == connection).Vendor}"))
        {
            Shop.Faults.Clear();
            Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = operation, Code = row[0], Times = int.MaxValue });
            var error = Session.Run(call).Error;
            Assert.Equal((row[0], row[1], row[2]), (row[0], error.Id(), error.CategoryInfo.Category.ToString()));
            if (row[0] != "0000") Assert.Equal(row[0], error.Fact("Code"));
            Says(error, transient: row[4]);
        }
    }

    [Fact]
    public void Get_Error_can_show_the_vendors_words_and_the_operation()
    {
        var error = Session.Run("Add-CrmPoint 999999 5 -Connection onex -OperationKey nobody").Error;
        foreach (var name in new[] { "Vendor", "Code", "VendorMessage", "Operation", "OperationKey", "HttpStatus", "IsTransient", "Remedy" }) Assert.NotNull(error.Fact(name));
        var shown = string.Concat(Session.Set("problem", error).Run("$problem | Get-Error | Out-String -Width 400").Clean().Output.Select(line => $"{line}"));
        foreach (var part in new[] { "e000008", "point.update", "nobody", $"{error.Fact("VendorMessage")}", error.Remedy() }) Assert.Contains(part, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ MemberId = 999999; Point = 5; Note = 'row' } | Add-CrmPoint -Connection onex", "Note=row")]
    [InlineData("Add-CrmPoint -MemberId 999999 -Point 5 -Connection onex", "999999")]
    [InlineData("Add-CrmPoint -Point 5 -Connection onex", "5")]
    [InlineData("Get-CrmMember -CardNo 1 -Connection unicrm", "1")]
    [InlineData("Get-CrmMember -Mobile 13999999999 -Connection unicrm -Skip 1", "13999999999")]
    [InlineData("Get-CrmShipment -OrderId 80000001 -Connection parts", "80000001")]
    [InlineData("Get-CrmRecord nothing__c x -Connection mf", "nothing__c")]
    [InlineData("Resolve-CrmOperation no-such-key -Connection onex", "no-such-key")]
    [InlineData("Set-CrmMember -Id 100001 -Connection onex", "100001")]
    public void The_target_is_what_failed(string script, string target) => Assert.Contains(target, $"{Session.Run(script).Error.TargetObject}", StringComparison.Ordinal);

    [Fact]
    public void No_secret_is_a_target() =>
        Assert.DoesNotContain("SecureString", $"{Session.Run("Register-CrmUser -Password $secret -Connection parts").Error.TargetObject}", StringComparison.Ordinal);

    private static void Says(ErrorRecord error, string transient)
    {
        Assert.True(error.Remedy().Length > 10, $"{error.Id()} does not say what to do.");
        Assert.EndsWith(error.Remedy(), error.Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Remedy(), error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.Message);
        Assert.Equal((error.Id(), transient.StartsWith("yes", StringComparison.Ordinal)), (error.Id(), (bool)error.Fact("IsTransient")!));
    }

    private (string Script, string Target) Provoke(string id)
    {
        const string read = "Get-CrmMember 100001 -Connection onex";
        switch (id)
        {
            case "NotConnected": return ("Get-CrmMember 100001 -Connection nobody", "100001");
            case "AmbiguousConnection": return ("Get-CrmMember 100001", "100001");
            case "OperationNotSupported": return ("New-CrmPayment 11000024 5 -Connection onex -Confirm:$false", "11000024");
            case "AuthenticationFailed": return ($"$null = Connect-CrmVendor ONex -Name bad -BaseUri $uri -Flag {Shop.Options.OnexFlag} -Secret $wrong; Get-CrmMember 100001 -Connection bad", "100001");
            case "RateLimited":
                Shop.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, RetryAfter = TimeSpan.FromHours(1), Times = int.MaxValue });
                return (read, "100001");
            case "Timeout":
                Shop.Options.Latency = TimeSpan.FromMinutes(1);
                return (read, "100001");
            case "ConnectionFailed":
                Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset });
                return (read, "100001");
            case "ProtocolError":
                Shop.Faults.Add(new FaultRule { Kind = FaultKind.Garbage });
                return (read, "100001");
            case "InvalidInput": return ("New-CrmMember zhang -Mobile 1380000001 -Connection onex", "zhang");
            case "OutcomeUnknown":
                Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update_by_parent_code", Times = int.MaxValue });
                return ("$null = Add-CrmPoint 100009 -ReferralCode 900003 -Point 5 -Connection onex", "100009");
            case "JournalError": return ("Set-Content $folder/broken.db 'this is no journal, and long enough to be looked at as one'; $null = Connect-CrmVendor ONex -Name own -BaseUri $uri -Flag f -Secret $secret -JournalPath $folder/broken.db; Add-CrmPoint 100009 5 -Connection own", "");
            case "SecretNotFound": return ("Connect-CrmVendor ONex -BaseUri $uri -Flag f -SecretName none -Vault Box", "");
            case "VaultNotFound": return ("Connect-CrmVendor ONex -BaseUri $uri -Flag f -SecretName none -Vault Nowhere", "");
            default: throw new ArgumentOutOfRangeException(nameof(id));
        }
    }

    /// <summary>The rows of the table under a heading; ids and codes without their backticks.</summary>
    private static IReadOnlyList<string[]> Rows(string heading)
    {
        var page = File.ReadAllText(Path.Combine(BuiltModule.Root, "docs", "errors.md"));
        var section = Section().Matches(page).Single(match => match.Groups[1].Value == heading).Groups[2].Value;
        return [.. section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim('`', ' ')).ToArray())];
    }

    [GeneratedRegex(@"^## (.+?)\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
