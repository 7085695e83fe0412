namespace CrmTools.Tests.Languages;

/// <summary>What users see is in the language of their window; what the vendor said stays as it is.</summary>
public sealed class LanguageTests : OnexTest
{
    [Theory]
    [InlineData("zh-CN", "Mobile：'1380000001' 有 10 位数字。", "请给出 11 位的大陆手机号，例如 13800138000。")]
    [InlineData("zh-SG", "Mobile：'1380000001' 有 10 位数字。", "请给出 11 位的大陆手机号，例如 13800138000。")]
    [InlineData("en-US", "Mobile: '1380000001' has 10 digits.", "Give the eleven digits of a mainland mobile number, such as 13800138000.")]
    [InlineData("ja-JP", "Mobile: '1380000001' has 10 digits.", "Give the eleven digits of a mainland mobile number, such as 13800138000.")]
    public void Bad_input(string language, string problem, string remedy)
    {
        using var session = Open(language);
        var error = session.Run("New-CrmMember zhang -Mobile 1380000001").Error;
        Assert.Equal("InvalidInput", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal((problem, remedy), (error.ErrorDetails.Message, error.Remedy()));
    }

    [Theory]
    [InlineData("zh-CN", "ONex members.get，会员 100001：", "请在 ONex-CRM 后台开通接口 members.get。")]
    [InlineData("en-US", "ONex members.get, member 100001: ", "Open the interface members.get in ONex-CRM's back office.")]
    [InlineData("ja-JP", "ONex members.get, member 100001: ", "Open the interface members.get in ONex-CRM's back office.")]
    public void A_vendors_refusal_keeps_its_words_beside_our_explanation(string language, string about, string remedy)
    {
        using var session = Open(language);
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Refuse, Operation = "members.get", Code = "e000004" });
        var error = session.Run("Get-CrmMember 100001").Error;
        var words = (string)error.Fact("VendorMessage")!;
        Assert.Equal("Crm.ONex.e000004", error.Id());
        Assert.Contains("沙箱按故障计划拒绝", words);
        Assert.StartsWith(about + words, error.Exception.Message);
        Assert.Equal(remedy, error.Remedy());
    }

    [Theory]
    [InlineData("zh-CN", "UserName：ONex 无法保存换行、制表符、反斜杠和引号")]
    [InlineData("en-US", "UserName: ONex cannot keep line breaks, tabs, backslashes and quotation marks")]
    public void A_warning(string language, string warning)
    {
        using var session = Open(language);
        Assert.Contains(warning, Assert.Single(session.Run("New-CrmMember 'zhang\\san' -WhatIf").Clean().Warnings));
    }

    [Theory]
    [InlineData("zh-CN", "增加 5 积分", "onex: 会员 100009")]
    [InlineData("en-US", "Add 5 points", "onex: member 100009")]
    public void What_would_be_done_and_what_is_asked(string language, string action, string target)
    {
        using var session = Open(language);
        session.Run("Add-CrmPoint 100009 5 -WhatIf").Clean();
        Assert.Contains(session.Screen.Lines, line => line.Contains(action) && line.Contains(target));

        session.Screen.Answer = "&Yes";
        session.Run("Add-CrmPoint 100009 5 -Confirm").Clean();
        Assert.Equal(1, session.Screen.Questions);
        Assert.Contains(action, session.Screen.Lines.Last());
    }

    [Theory]
    [InlineData("zh-CN", "调用 POST")]
    [InlineData("en-US", "Invoke POST")]
    public void What_a_call_without_a_cmdlet_would_do(string language, string action)
    {
        using var session = Open(language);
        session.Run("Invoke-CrmRequest point.update -Body @{ member_id = 100009; point = 5; type = 2 } -WhatIf").Clean();
        Assert.Contains(session.Screen.Lines, line => line.Contains(action) && line.Contains("onex: point.update"));
    }

    [Theory]
    [InlineData("zh-CN", "有 1 个写操作结果未知：还不清楚它是否已执行。这样可以查明它：Get-CrmOperation", "它可能已执行，也可能没有（OperationKey lost-zh-CN）")]
    [InlineData("en-US", "1 write is in doubt: nobody knows yet whether it was done. This settles it: Get-CrmOperation", "It may or may not have happened (OperationKey lost-en-US)")]
    public void The_doubt_at_the_end_of_a_run(string language, string warning, string message)
    {
        using var session = Open(language, "-Setting @{ PointMark = 'Off' }");
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Point = FaultPoint.AfterCommit });
        var result = session.Run($"Add-CrmPoint 100009 50 -OperationKey lost-{language}");
        Assert.StartsWith(warning, Assert.Single(result.Warnings));
        Assert.Contains(message, result.Error.Exception.Message);
    }

    [Theory]
    [InlineData("zh-CN", "ONex members.get，第 1 次尝试：已接受")]
    [InlineData("en-US", "ONex members.get, attempt 1: accepted")]
    public void Verbose_lines(string language, string line)
    {
        using var session = Open(language);
        Assert.Contains(session.Run("Get-CrmMember 100001 -Verbose").Clean().Verbose, said => said.StartsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_windows_of_one_process_each_have_their_own_language()
    {
        using var chinese = Open("zh-CN");
        using var english = Open("en-US");
        const string script = "800000001..800000040 | ForEach-Object { [pscustomobject]@{ MemberId = $_; Point = 5 } } | Add-CrmPoint -ThrottleLimit 16";
        using var first = chinese.Start(script);
        using var second = english.Start(script);
        var (ours, theirs) = (await first.EndAsync(), await second.EndAsync());
        Assert.Equal((40, 40), (ours.Errors.Count, theirs.Errors.Count));
        Assert.All(ours.Errors, error => Assert.Contains("ONex point.update，会员 8", error.Exception.Message));
        Assert.All(theirs.Errors, error => Assert.Contains("ONex point.update, member 8", error.Exception.Message));
    }

    private Session Open(string language, string more = "")
    {
        var session = new Session(language: language);
        Shop.OpenOnex(session, more: more);
        return session;
    }
}
