namespace CrmTools.Tests.Chetonggui;

/// <summary>What this vendor's objects do when they are piped on with a parameter forgotten: nothing.</summary>
public sealed class PipelineTests : ChetongguiTest
{
    private static readonly string[] Objects =
    [
        "Get-CrmCustomer 300001", "Get-CrmRelation 500001", "Get-CrmDiscount 2", "Get-CrmOrder -Id 80000005", "Get-CrmShipment 80000002",
        "Get-CrmReturn 80000004", "Get-CrmConnection parts",
    ];

    public static TheoryData<string> Writers =>
    [
        "New-CrmProduct", "Set-CrmProductAccess -List Deny", "New-CrmCustomer", "Set-CrmCustomer", "New-CrmRelation", "Set-CrmRelation", "New-CrmDiscount",
        "Set-CrmDiscount", "New-CrmOrder", "Send-CrmOrderReminder", "Send-CrmShipment", "Confirm-CrmReturn", "Register-CrmUser",
    ];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Nothing_is_written_by_an_object_alone(string writer)
    {
        foreach (var item in Objects) Assert.Equal("InvalidInput", Session.Run($"{item} | {writer}").Error.Id());
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Theory]
    [InlineData("Get-CrmCustomer 300005 | Approve-CrmOrder")]
    [InlineData("Get-CrmReturn 80000004 | Receive-CrmShipment")]
    [InlineData("Get-CrmOrder -Id 80000005 | Remove-CrmCustomer -Confirm:$false")]
    public void An_id_of_one_kind_does_not_bind_to_another(string script)
    {
        Assert.StartsWith("InputObject: ", Session.Run(script).Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Fact]
    public void Several_orders_are_accepted_in_their_order()
    {
        var ids = new[] { 5, 10, 15, 20 }.Select(SandboxPeople.ChetongguiOrderId).ToArray();
        Assert.Equal(ids, Session.Run($"{string.Join(',', ids)} | ForEach-Object {{ Get-CrmOrder -Id $_ }} | Approve-CrmOrder -PassThru -ThrottleLimit 4").Clean().Texts("Id"));
        Assert.Equal(4, Effects("AcceptOrder").Count);
    }
}
