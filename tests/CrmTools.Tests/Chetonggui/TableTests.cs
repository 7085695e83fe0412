namespace CrmTools.Tests.Chetonggui;

/// <summary>4. 客户查增删改, 5. 客户关系, 6. 客户折扣</summary>
public sealed class TableTests : ChetongguiTest
{
    [Fact]
    public void Customers_stream_by_pages_of_50_in_every_form()
    {
        foreach (var form in Enum.GetValues<ChetongguiListForm>())
        {
            Shop.Chetonggui.ListForm = form;
            var rows = Session.Run("Get-CrmCustomer").Clean().Texts("Id");
            Assert.Equal(Enumerable.Range(1, 1200).Select(SandboxPeople.ChetongguiCustomerId), rows);
        }

        Assert.Equal(4 * 24, Shop.Traffic.Count("CheTongGui", "Customer"));
        Assert.Equal("InvalidInput", Session.Run("Get-CrmCustomer -PageSize 51").Error.Id());
    }

    [Fact]
    public void A_customer_has_the_documents_fields_and_its_shop()
    {
        var person = Shop.Person(7);
        var customer = Session.Run("Get-CrmCustomer 300007").Single;
        Assert.Equal(("300007", person.Mobile, "CheTongGui", "parts"), (customer.Text("Id"), customer.Text("Phone"), customer.Text("Vendor"), customer.Text("Connection")));
        Assert.StartsWith(person.Name, customer.Text("Name"), StringComparison.Ordinal);
        Assert.Equal(["300600"], Session.Run($"Get-CrmCustomer -Phone {SandboxPeople.Mobile(600)}").Clean().Texts("Id"));
        Assert.Equal(["301101"], Session.Run("Get-CrmCustomer -Skip 1100 -First 1").Clean().Texts("Id"));
    }

    [Fact]
    public void A_customer_is_added_changed_by_a_piped_object_and_deleted()
    {
        Assert.Equal("K-1", Session.Run("New-CrmCustomer -Id K-1 -Name 新客户 -Phone 021-1 -Trade 零售").Single.Text("Id"));
        Session.Run("Get-CrmCustomer K-1 | Set-CrmCustomer -Phone 021-2").Clean();
        Assert.Equal("""{"phone":"021-2","id":"K-1"}""", Shop.Requests("Customer")[^1].Parameters["param"]);
        Assert.Equal(("021-2", "零售"), (Session.Run("Get-CrmCustomer K-1").Single.Text("Phone"), Session.Run("Get-CrmCustomer K-1").Single.Text("Trade")));
        Session.Run("Get-CrmCustomer K-1 | Remove-CrmCustomer -Confirm:$false").Clean();
        Assert.Empty(Session.Run("Get-CrmCustomer K-1").Clean().Output);
        var error = Session.Run("Set-CrmCustomer K-1 -Phone 1").Error;
        Assert.Equal(("Crm.CheTongGui.1", "ObjectNotFound"), (error.Id(), $"{error.CategoryInfo.Category}"));
    }

    [Fact]
    public void Removing_asks_first()
    {
        Session.Screen.Answer = "&No";
        Session.Run("Remove-CrmCustomer 300001; Remove-CrmRelation 500001 2; Remove-CrmDiscount 2 '*'").Clean();
        Assert.Equal(3, Session.Screen.Questions);
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Fact]
    public void Relations_of_a_customer_are_listed_added_changed_and_deleted()
    {
        Assert.Equal(100, Session.Run("Get-CrmRelation").Clean().Output.Count);
        Assert.Equal(["500002"], Session.Run("Get-CrmCustomer 300002 | Get-CrmRelation").Clean().Texts("TargetEnterpriseId"));
        Session.Run("Get-CrmCustomer 300200 | New-CrmRelation -TargetEnterpriseId 500200 -RelationId 2; Get-CrmRelation 500200 | Set-CrmRelation -RelationId 3").Clean();
        var relation = Session.Run("Get-CrmRelation 500200").Single;
        Assert.Equal(("20001", "3", "商友"), (relation.Text("EnterpriseId"), relation.Text("RelationId"), relation.Text("RelationName")));
        Session.Run("Get-CrmRelation 500200 | Remove-CrmRelation -Confirm:$false").Clean();
        Assert.Empty(Session.Run("Get-CrmRelation 500200").Clean().Output);
        Assert.Equal([1m, 0m, -1m], Effects("Relation").Select(entry => entry.Amount));
    }

    [Fact]
    public void A_relation_that_is_piped_on_is_not_a_change()
    {
        Assert.StartsWith("RelationId: ", Session.Run("Get-CrmRelation 500002 | Set-CrmRelation").Error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Discount: ", Session.Run("Get-CrmDiscount 2 | Set-CrmDiscount").Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Shop.Ledger.Count);
    }

    [Fact]
    public void Discounts_are_per_cent()
    {
        Assert.Equal(["98.5"], Session.Run("Get-CrmRelation 500001 | Get-CrmDiscount").Clean().Texts("Discount"));
        Session.Run("New-CrmDiscount 2 G1002 97.25").Clean();
        Assert.Contains("\"discount\":9725", Shop.Requests("Discount")[^1].Parameters["param"], StringComparison.Ordinal);
        Session.Run("Get-CrmDiscount 2 G1002 | Set-CrmDiscount -Discount 90").Clean();
        Assert.Equal(90m, Session.Run("Get-CrmDiscount -ProductId G1002").Single.Value("Discount"));
        Session.Run("Remove-CrmDiscount 2 G1002 -Confirm:$false").Clean();
        Assert.Empty(Session.Run("Get-CrmDiscount -ProductId G1002").Clean().Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100.01")]
    [InlineData("98.505")]
    public void A_discount_out_of_range_is_refused(string discount)
    {
        Assert.StartsWith("Discount: ", Session.Run($"New-CrmDiscount 2 G1002 {discount}").Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Shop.Traffic.Count("CheTongGui", "Discount"));
    }
}
