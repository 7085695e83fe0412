namespace CrmTools.Tests.Writing;

/// <summary>-WhatIf of every writer: nothing is written, single, piped, throttled, or with the preference variable.</summary>
public sealed class WhatIfTests : ShopTest
{
    private protected override void Connect()
    {
        Shop.OpenOnex(Session);
        Shop.OpenUnicrm(Session);
        Shop.OpenMarketingforce(Session);
    }

    /// <summary>Every writer, with the row that it takes from the pipeline.</summary>
    public static TheoryData<string, string> Writers => new()
    {
        { "Add-CrmPoint -Connection onex", "MemberId = '100009'; Point = '5'" },
        { "Add-CrmPoint -Connection onex -ReferralCode 900003", "MemberId = '100009'; Point = '5'" },
        { "Add-CrmPoint -Connection unicrm", "CardNo = '11000024'; Point = '-5'" },
        { "Set-CrmPoint", "MemberId = '100009'; Point = '500'" },
        { "New-CrmMember -Connection onex", "UserName = 'zhang'; Mobile = '13900000001'" },
        { "New-CrmMember -Connection unicrm", "WeChatOpenId = 'wx_new'; RealName = 'zhang'; MemberType = '01'" },
        { "Set-CrmMember -Connection onex", "Id = '100009'; Remark = 'x'" },
        { "Set-CrmMember -Connection unicrm", "WeChatOpenId = 'wx_open_00000009'; City = 'x'" },
        { "Set-CrmReferral", "ReferrerId = '100001'; MemberId = '100002'" },
        { "New-CrmOrder", "Id = 'o1'; ShopId = '5940'; UserName = 'u'; SourceShop = 's'; SourceTerminal = 't'; ProductId = 'p'; Title = 't'; Quantity = '1'; Price = '2'" },
        { "New-CrmPayment", "CardNo = '11000024'; Amount = '5'" },
        { "New-CrmRecord", "ObjectName = 'gift__c'; Property = @{ gift_no__c = 'x' }" },
        { "Set-CrmRecord", "ObjectName = 'gift__c'; Id = '5f0c2a9e31b4d70000000001'; Property = @{ remark = 'x' }" },
    };

    [Theory]
    [MemberData(nameof(Writers))]
    public void Nothing_is_written_and_everything_is_said(string writer, string row)
    {
        var before = Shop.Traffic.Total;
        foreach (var more in new[] { "-WhatIf", "-WhatIf -ThrottleLimit 16", "-WhatIf -Confirm:$false" })
        {
            Assert.Empty(Session.Run($"[pscustomobject]@{{ {row} }} | {writer} {more}").Clean().Output);
            Assert.Empty(Session.Run($"1..20 | ForEach-Object {{ [pscustomobject]@{{ {row} }} }} | {writer} {more}").Clean().Output);
        }

        Assert.Empty(Session.Run($"$WhatIfPreference = $true; 1..5 | ForEach-Object {{ [pscustomobject]@{{ {row} }} }} | {writer}; $WhatIfPreference = $false").Clean().Output);
        Assert.Equal(68, Session.Screen.Lines.Count(line => line.StartsWith("What if: ", StringComparison.Ordinal)));
        Assert.Equal(0, Shop.Ledger.Count);
        Assert.Equal(before, Shop.Traffic.Total);
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void The_same_row_without_it_is_written(string writer, string row)
    {
        Session.Run($"[pscustomobject]@{{ {row} }} | {writer} -Confirm:$false").Clean();
        Assert.Equal(1, Shop.Ledger.Count);
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Each_item_is_asked_for_with_Confirm(string writer, string row)
    {
        Session.Screen.Answer = "&No";
        Session.Run($"1..3 | ForEach-Object {{ [pscustomobject]@{{ {row} }} }} | {writer} -Confirm").Clean();
        Assert.Equal(3, Session.Screen.Questions);
        Session.Screen.Answer = "No to A&ll";
        Session.Run($"1..3 | ForEach-Object {{ [pscustomobject]@{{ {row} }} }} | {writer} -Confirm").Clean();
        Assert.Equal(4, Session.Screen.Questions);
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Fact]
    public void A_bad_row_is_still_reported()
    {
        var result = Session.Run("100001, 'abc', 100003 | ForEach-Object { [pscustomobject]@{ MemberId = $_; Point = 5 } } | Add-CrmPoint -Connection onex -WhatIf");
        Assert.Equal("abc", Assert.Single(result.Errors).TargetObject!.Text("MemberId"));
        Assert.Equal(2, Session.Screen.Lines.Count(line => line.StartsWith("What if: ", StringComparison.Ordinal)));
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Fact]
    public void The_text_names_the_shop_the_member_and_the_change()
    {
        Session.Run("Add-CrmPoint 100009 -5 -Connection onex -WhatIf").Clean();
        Assert.Equal("What if: Performing the operation \"Deduct 5 points\" on target \"onex: member 100009\".", Assert.Single(Session.Screen.Lines));
    }

    [Fact]
    public void Medium_writes_do_not_ask_by_themselves()
    {
        Session.Run("Add-CrmPoint 100009 5 -Connection onex").Clean();
        Assert.Equal(0, Session.Screen.Questions);
        Assert.Equal(1, Shop.Ledger.Count);
    }
}
