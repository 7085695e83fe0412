namespace CrmTools.Tests.Chetonggui;

/// <summary>13. 退货查看, 14. 退货确认</summary>
public sealed class ReturnTests : ChetongguiTest
{
    [Fact]
    public void A_return_is_shown_and_confirmed()
    {
        var id = SandboxPeople.ChetongguiOrderId(4);
        var shown = Session.Run($"Get-CrmReturn {id} -CompanyId 20001").Single;
        Assert.Equal(
            (id, "20001", SandboxPeople.ChetongguiOwnCompanyName, "90", "TH" + id, "50", SandboxPeople.ChetongguiCompanyId(4), SandboxPeople.Mobile(4)),
            (shown.Text("OrderId"), shown.Text("CompanyId"), shown.Text("CompanyName"), shown.Text("Status"), shown.Text("WaybillNo"), shown.Text("LogisticsStatus"), shown.Text("BuyerId"), shown.Text("BuyerTel")));
        Assert.Equal("Applied", Session.Run($"Get-CrmReturn {id} | Confirm-CrmReturn -ProductId G1001 -PassThru").Single.Text("Status"));
        Assert.Contains("\"op_type\":99", Assert.Single(Shop.Requests("ConfirmReturn")).Parameters["param"], StringComparison.Ordinal);
        Assert.Equal("99", Session.Run($"Get-CrmReturn {id}").Single.Text("Status"));
        Assert.Equal((id, "G1001"), (Assert.Single(Effects("ConfirmReturn")).Subject, Effects("ConfirmReturn")[0].Mark));
    }

    [Fact]
    public void The_form_of_the_confirmation_is_a_setting()
    {
        Shop.OpenChetonggui(Session, "flat", "-Setting @{ ReturnForm = 'Flat' }");
        Session.Run($"Confirm-CrmReturn {SandboxPeople.ChetongguiOrderId(9)} -ProductId G1001 -Connection flat").Clean();
        Assert.False(Assert.Single(Shop.Requests("ConfirmReturn")).Parameters.ContainsKey("param"));
        Assert.Single(Effects("ConfirmReturn"));
    }

    [Fact]
    public void What_is_not_given_is_named_and_what_is_not_there_is_the_vendors_refusal()
    {
        Assert.StartsWith("OrderId: ", Session.Run("Get-CrmReturn").Error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("ProductId: ", Session.Run($"Get-CrmReturn {SandboxPeople.ChetongguiOrderId(4)} | Confirm-CrmReturn").Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("Crm.CheTongGui.1", Session.Run($"Get-CrmReturn {SandboxPeople.ChetongguiOrderId(5)}").Error.Id());
        Assert.Equal(0, Shop.Ledger.Count);
    }
}
