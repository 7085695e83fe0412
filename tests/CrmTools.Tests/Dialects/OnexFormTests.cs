namespace CrmTools.Tests.Dialects;

/// <summary>The forms of asking that a connection setting chooses: XML, GBK, parameters in the path.</summary>
public sealed class OnexFormTests : ShopTest
{
    private const string Reads = "Get-CrmMember -Id 100017; Get-CrmMember -First 7 -PageSize 3; Get-CrmPoint 100009; Get-CrmPointLog 100009; Get-CrmOrder 100008";

    private const string Writes = """
        $new = New-CrmMember -UserName 张三 -RealName '张 三/@&=+%' -Mobile 13900000001 -Remark '价格:100%'
        Set-CrmMember -Id $new.Id -City 苏州市
        Add-CrmPoint 100009 5 -Description '春季 & 夏季' -OperationKey form-1
        Set-CrmPoint 100010 77
        Set-CrmReferral 100001 100002, 100003
        Add-CrmPoint 100020 8 -ReferralCode 900005
        $null = New-CrmOrder -Id POS-1 -ShopId 5940 -UserName member000009 -SourceShop 徐汇店 -SourceTerminal t1 -Telephone 021-1 -Item @{ ProductId = 'A1'; Title = '茶'; Quantity = 2; Price = 29.9 }, @{ ProductId = 'B'; Title = '杯'; Quantity = 1; Price = 3 }
        Get-CrmMember -Id $new.Id
        """;

    private protected override void Connect() => Shop.OpenOnex(Session, "usual");

    /// <summary>Settings, and the server that goes with them.</summary>
    public static TheoryData<string, bool> Forms => new()
    {
        { "@{ ReplyType = 'xml' }", false },
        { "@{ Charset = 'gbk' }", true },
        { "@{ RequestForm = 'Path' }", false },
        { "@{ RequestForm = 'Path'; Charset = 'gbk'; ReplyType = 'xml' }", true },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reads_mean_the_same(string settings, bool gbk)
    {
        Session.Run("Add-CrmPoint 100009 5 -Description 春季 -Connection usual").Clean();
        var usual = Snapshot.Of(Session.Run(Reads));
        Shop.Onex.GbkRequests = gbk;
        Shop.OpenOnex(Session, "usual", $"-Setting {settings}");
        Assert.Equal(usual, Snapshot.Of(Session.Run(Reads)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Writes_arrive_the_same(string settings, bool gbk)
    {
        Shop.Onex.GbkRequests = gbk;
        Shop.OpenOnex(Session, "usual", $"-Setting {settings}");
        var member = Session.Run(Writes).Clean().Output.Single(item => item.TypeName() == "CrmTools.CrmMember");
        Assert.Equal("101201", member.Text("Id"));
        Assert.Equal("张 三/@&=+%", member.Text("Name"));
        Assert.Equal("苏州市", member.Text("City"));
        Assert.Equal("价格:100%", member.Text("Remark"));
        Assert.Equal(
            ["members.add", "members.update", "point.update", "point.update", "members.update_recommend", "members.update_recommend", "point.update_by_parent_code", "posorder.add"],
            Shop.Ledger.Entries().Select(entry => entry.Operation));
        Assert.Equal("春季 & 夏季 #form-1", Shop.Ledger.Entries()[2].Mark);
        Assert.Equal(62.8m, Shop.Ledger.Entries()[^1].Amount);
    }

    [Fact]
    public void Xml_errors_have_their_codes()
    {
        Shop.OpenOnex(Session, "usual", "-Setting @{ ReplyType = 'xml' }");
        var error = Session.Run("Get-CrmMember -Id 1").Error;
        Assert.Equal("Crm.ONex.e000008", error.Id());
        Assert.Contains("此客户不存在", error.Exception.Message);
    }

    [Fact]
    public void Xml_with_an_empty_root_is_no_xml_and_the_error_says_what_to_do()
    {
        Shop.OpenOnex(Session, "usual", "-Setting @{ ReplyType = 'xml' } -MaximumRetryCount 0");
        Shop.Onex.RootName = "";
        var error = Session.Run("Get-CrmMember -Id 100001").Error;
        Assert.Equal("ProtocolError", error.Id());
        Assert.Contains("ReplyType = 'json'", error.Exception.Message);
    }

    [Fact]
    public void Quotation_marks_and_line_breaks_cannot_break_a_later_answer()
    {
        Session.Run("Set-CrmMember 100009 -Remark \"a`\"b`n\\c\"").Clean();
        Assert.Equal("a“b /c", Session.Run("Get-CrmMember 100009").Single.Text("Remark"));
    }

    [Fact]
    public void What_gbk_cannot_write_is_refused_and_the_key_stays_free()
    {
        Shop.OpenOnex(Session, "usual", "-Setting @{ Charset = 'gbk' }");
        var error = Session.Run("New-CrmMember -UserName Groß -Mobile 13900000001 -OperationKey gbk-1").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains("«ß»", error.Exception.Message);
        Assert.Equal(0, Shop.Traffic.Total);
        Shop.Onex.GbkRequests = true;
        Assert.Equal("Applied", Session.Run("New-CrmMember -UserName Gross -Mobile 13900000001 -OperationKey gbk-1").Single.Text("Status"));
    }
}
