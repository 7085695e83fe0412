using System.Text;

namespace CrmTools.Tests.Views;

/// <summary>The tables a user sees: every type has one, and Chinese text does not push its columns about.</summary>
public sealed class FormatTests : ShopTest
{
    private protected override void Connect()
    {
        Shop.OpenOnex(Session);
        Shop.OpenUnicrm(Session);
    }

    public static TheoryData<string, string> Tables => new()
    {
        { "Get-CrmMember -First 5 -Connection onex", "Id|Name|Mobile|Type|City|Points|Updated|Connection" },
        { "Get-CrmMember -First 5 -Connection unicrm", "Id|Name|Mobile|Type|City|Points|Updated|Connection" },
        { "Get-CrmMemberType", "Id|Name|Connection" },
        { "Get-CrmPoint 100009 -Connection onex", "Member|Shop|Balance|Total|Connection" },
        { "Get-CrmPointLog 100009 -Connection onex", "Time|Member|Shop|Change|After|Description" },
        { "Get-CrmAccountEntry 11000024", "Time|CardNo|Action|Debit|Credit|Balance|SourceNo" },
        { "(Get-CrmMember -CardNo 11000024).Account", "AccountNo|Name|Balance" },
        { "Get-CrmOrder 100008", "Id|Status|Payment|Shipment|Amount|Consignee|Created" },
        { "Set-CrmReferral 100001 100002 -PassThru", "Operation|OperationKey|Status|Id|Attempts|Connection" },
        { "Get-CrmConnection", "Name|Vendor|Account|State|Requests|Retries|Address" },
        { "Test-CrmConnection onex", "Connection|Vendor|Succeeded|Latency|Reason" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_type_has_a_table_with_its_columns(string command, string columns)
    {
        Session.Run("$null = Add-CrmPoint 100009 5 -Connection onex -Description 春季活动; $null = New-CrmPayment 11000024 1 -Confirm:$false").Clean();
        var lines = Lines(command);
        Assert.Equal(columns.Split('|'), lines[0].Split(" ", StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("-", lines[1]);
        Assert.True(lines.Length > 2);
    }

    [Fact]
    public void Columns_after_chinese_text_begin_at_their_headers()
    {
        Session.Run("Set-CrmMember 100001 -RealName 欧阳建国 -Connection onex; Set-CrmMember 100002 -RealName Li -Connection onex").Clean();
        var lines = Lines("Get-CrmMember -First 5 -Connection onex");
        Assert.Contains(lines, line => line.Contains("欧阳建国"));
        var start = Cells(lines[0][..lines[0].IndexOf("Mobile", StringComparison.Ordinal)]);
        foreach (var line in lines.Skip(2)) Assert.Equal(start, Cells(line[..line.IndexOf("138000", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_list_shows_every_property()
    {
        var text = string.Concat(Session.Run("Get-CrmMember 100001 -Connection onex | Format-List * | Out-String -Width 200").Clean().Output.Select(item => item.ToString()));
        foreach (var name in new[] { "UserName", "ReferralCode", "CreatedAt", "Extra", "Vendor", "Connection" }) Assert.Contains(name, text);
    }

    [Fact]
    public void Several_types_in_one_pipeline_do_not_hide_each_other()
    {
        var text = string.Concat(Session.Run("& { Get-CrmConnection onex; Get-CrmMember 100001 -Connection onex } | Out-String -Width 200").Clean().Output.Select(item => item.ToString()));
        Assert.Contains("127.0.0.1", text);
        Assert.Contains("100001", text);
    }

    private string[] Lines(string command) =>
        [.. Session.Run($"{command} | Out-String -Width 220 -Stream").Clean().Output.Select(line => line.ToString()).Where(line => !string.IsNullOrWhiteSpace(line))];

    private static int Cells(string text) => text.EnumerateRunes().Sum(rune => rune.Value is >= 0x2E80 and <= 0xFFDC ? 2 : 1);
}
