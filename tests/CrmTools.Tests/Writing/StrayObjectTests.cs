namespace CrmTools.Tests.Writing;

/// <summary>
/// A forgotten parameter is never filled from the object that happens to be piped in: a state is no change, and an id of one kind is none of
/// another. Every object type goes into every writer without further arguments, and nobody is given or charged anything.
/// </summary>
public sealed class StrayObjectTests : ShopTest
{
    private static readonly string[] Writers =
    [
        "Add-CrmPoint", "Add-CrmPoint -ReferralCode 900003", "Set-CrmPoint", "New-CrmMember", "Set-CrmMember", "Set-CrmReferral", "New-CrmOrder", "New-CrmPayment",
    ];

    /// <summary>Every type that the module emits, from either vendor, with the script that gets some.</summary>
    public static TheoryData<string, string> Objects => new()
    {
        { "CrmTools.CrmMember", "Get-CrmMember -First 3 -Connection onex" },
        { "CrmTools.CrmMember", "Get-CrmMember -First 3 -Connection unicrm" },
        { "CrmTools.CrmMemberType", "Get-CrmMemberType" },
        { "CrmTools.CrmPointBalance", "Get-CrmPoint 100009 -Connection onex" },
        { "CrmTools.CrmPointBalance", "Get-CrmPoint -CardNo 11000024 -Connection unicrm" },
        { "CrmTools.CrmPointEntry", "Get-CrmPointLog 100009 -Connection onex" },
        { "CrmTools.CrmPointEntry", "Get-CrmPointLog -CardNo 11000024 -Connection unicrm" },
        { "CrmTools.CrmOrder", "Get-CrmOrder 100008" },
        { "CrmTools.CrmAccountEntry", "Get-CrmAccountEntry 11000024" },
        { "CrmTools.CrmAccount", "(Get-CrmMember -CardNo 11000024).Account" },
        { "CrmTools.CrmResult", "Set-CrmReferral 100001 100002 -PassThru" },
        { "CrmTools.CrmConnection", "Get-CrmConnection onex" },
        { "CrmTools.CrmConnection", "Get-CrmConnection unicrm" },
        { "CrmTools.CrmConnectionTest", "Test-CrmConnection onex" },
    };

    private protected override void Connect()
    {
        Shop.OpenOnex(Session);
        Shop.OpenUnicrm(Session);
        Session.Run("$null = Add-CrmPoint 100009 5 -Connection onex; $null = New-CrmPayment 11000024 1 -Confirm:$false; $null = Add-CrmPoint -CardNo 11000024 -Point -1 -Connection unicrm").Clean();
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Nobody_is_given_or_charged_anything(string type, string source)
    {
        var objects = Session.Run($"$objects = @({source}); $objects").Clean();
        Assert.NotEmpty(objects.Output);
        Assert.All(objects.Output, item => Assert.Equal(type, item.TypeName()));
        var before = Shop.Gifts().Count;
        var members = Members();
        foreach (var writer in Writers)
        {
            foreach (var more in new[] { "", "-Connection onex", "-Connection unicrm", "-ThrottleLimit 16" })
            {
                var result = Session.Run($"$objects | {writer} {more} -Confirm:$false");
                Assert.True(result.Errors.Count > 0 || result.IsTerminated || IsCopy(type, writer), $"{type} | {writer} {more}: nothing was said.");
                Assert.Equal(before, Shop.Gifts().Count);
            }
        }

        if (type != "CrmTools.CrmMember") Assert.Equal(members, Members());
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Stored_objects_are_as_harmless(string type, string source)
    {
        var before = Shop.Gifts().Count;
        Session.Run($"$objects = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize(@({source}), 3))").Clean();
        Assert.All(Session.Run("$objects").Clean().Output, item => Assert.Equal($"Deserialized.{type}", item.TypeName()));
        foreach (var writer in Writers) Session.Run($"$objects | {writer} -Confirm:$false");
        Assert.Equal(before, Shop.Gifts().Count);
    }

    [Fact]
    public void A_balance_is_not_a_gift()
    {
        var result = Session.Run("Get-CrmPoint 100009 -Connection onex | Select-Object MemberId, ShopId, Balance, Connection | Add-CrmPoint");
        Assert.NotEmpty(result.Errors);
        Assert.Single(Shop.Gifts(), entry => entry.Vendor == "ONex");
    }

    [Theory]
    [InlineData("Set-CrmReferral 100001 100002 -PassThru", "Set-CrmMember -Remark x -Connection onex")]
    [InlineData("Set-CrmReferral 100001 100002 -PassThru", "Add-CrmPoint -MemberId 100001 -Point 5")]
    [InlineData("Get-CrmOrder 100008", "Set-CrmMember -Remark x")]
    [InlineData("Get-CrmOrder 100008", "Set-CrmPoint -Point 5")]
    [InlineData("Get-CrmPointLog 100009 -Connection onex", "Add-CrmPoint -Point 5")]
    [InlineData("Get-CrmPoint 100009 -Connection onex", "New-CrmMember -UserName x")]
    [InlineData("Get-CrmAccountEntry 11000024", "New-CrmPayment -Amount 5 -Confirm:$false")]
    [InlineData("Get-CrmMemberType", "Get-CrmMember")]
    [InlineData("Set-CrmReferral 100001 100002 -PassThru", "Get-CrmMember")]
    [InlineData("Get-CrmMember 100009 -Connection onex", "New-CrmOrder")]
    public void An_id_of_one_kind_is_none_of_another(string source, string sink)
    {
        Session.Run($"$objects = @({source})").Clean();
        var (effects, requests) = (Shop.Ledger.Count, Shop.Traffic.Total);
        foreach (var objects in new[] { "$objects", "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($objects, 3))" })
        {
            var result = Session.Run($"{objects} | {sink}");
            Assert.NotEmpty(result.Errors);
            Assert.All(result.Errors, error => Assert.Equal("InvalidInput", error.Id()));
            Assert.All(result.Errors, error => Assert.StartsWith("InputObject:", error.Exception.Message));
        }

        Assert.Equal((effects, requests), (Shop.Ledger.Count, Shop.Traffic.Total));
    }

    // Copying a member, by New-CrmMember, is what that pipe says; the vendor keys it by mobile number, so nobody is made twice.
    private static bool IsCopy(string type, string writer) => type == "CrmTools.CrmMember" && writer == "New-CrmMember";

    private int Members() => Shop.Ledger.Where(entry => entry.Operation is "members.add" or "weixinmember.create" or "members.update" or "weixinmember.modify").Count;
}
