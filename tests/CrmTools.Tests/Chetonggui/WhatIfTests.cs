namespace CrmTools.Tests.Chetonggui;

/// <summary>-WhatIf of every writer of this vendor.</summary>
public sealed class WhatIfTests : ChetongguiTest
{
    public static TheoryData<string, string> Writers => new()
    {
        { "New-CrmProduct", "GoodsId = 'G9'; OeId = 'O'; GoodsName = 'n'; Price = '1'; Stock = '2'" },
        { "Set-CrmProductAccess", "ProductId = 'G1001'; List = 'Deny'" },
        { "New-CrmCustomer", "Name = 'n'" },
        { "Set-CrmCustomer", "Id = '300001'; Phone = '1'" },
        { "Remove-CrmCustomer", "Id = '300001'" },
        { "New-CrmRelation", "TargetEnterpriseId = '777'; RelationId = '2'" },
        { "Set-CrmRelation", "TargetEnterpriseId = '500001'; RelationId = '3'" },
        { "Remove-CrmRelation", "TargetEnterpriseId = '500001'; RelationId = '2'" },
        { "New-CrmDiscount", "RelationId = '2'; ProductId = 'G1001'; Discount = '98.5'" },
        { "Set-CrmDiscount", "RelationId = '2'; ProductId = '*'; Discount = '90'" },
        { "Remove-CrmDiscount", "RelationId = '2'; ProductId = '*'" },
        { "Send-CrmOrderReminder", "OrderId = '80000001'; ReceiverId = '500001'" },
        { "New-CrmOrder", "SellerId = '500001'; ProductId = 'G1'; Title = 't'; Quantity = '1'; Price = '2'" },
        { "Approve-CrmOrder", "Id = '80000005'" },
        { "Send-CrmShipment", "OrderId = '80000001'; WaybillNo = 'S'; LogisticsId = 'SF'" },
        { "Receive-CrmShipment", "OrderId = '80000002'" },
        { "Confirm-CrmReturn", "OrderId = '80000004'; ProductId = 'G1001'" },
        { "Register-CrmUser -Password $secret", "UserName = '13912345678'" },
    };

    [Theory]
    [MemberData(nameof(Writers))]
    public void Nothing_is_written_and_everything_is_said(string writer, string row)
    {
        var before = Shop.Traffic.Total;
        Assert.Empty(Session.Run($"[pscustomobject]@{{ {row} }} | {writer} -WhatIf").Clean().Output);
        Assert.Empty(Session.Run($"1..5 | ForEach-Object {{ [pscustomobject]@{{ {row} }} }} | {writer} -WhatIf -ThrottleLimit 16 -Confirm:$false").Clean().Output);
        Assert.Equal(6, Session.Screen.Lines.Count(line => line.StartsWith("What if: ", StringComparison.Ordinal)));
        Assert.Equal((0, before), (Shop.Ledger.Count, Shop.Traffic.Total));
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void The_same_row_without_it_is_written(string writer, string row)
    {
        Session.Run($"[pscustomobject]@{{ {row} }} | {writer} -Confirm:$false").Clean();
        Assert.Equal(1, Shop.Ledger.Count);
    }
}
