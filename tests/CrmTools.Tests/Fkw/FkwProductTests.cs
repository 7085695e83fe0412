namespace CrmTools.Tests.Fkw;

/// <summary>product/getList, updateStock, add, getProductLibList, getProductGroupList.</summary>
public sealed class FkwProductTests : FkwTest
{
    [Fact]
    public void Products_come_newest_first_with_their_skus()
    {
        var products = Session.Run("Get-CrmProduct -PageSize 10").Clean().Output;
        Assert.Equal(25, products.Count);
        Assert.Equal(("25", "坚果礼盒 25号"), (products[0].Text("Id")!, products[0].Text("Name")!));
        var skus = Session.Run("(Get-CrmProduct -First 1).Sku").Clean().Output;
        Assert.Equal(["25_1", "25_2"], skus.Select(sku => sku.Text("Id")));
        Assert.Equal(("25", "颜色:白色;尺码:M", "P0025-1"), (skus[0].Text("ProductId")!, skus[0].Text("Property")!, skus[0].Text("ProductCode")!));
        Assert.Equal((35.5m, 251L), ((decimal)skus[0].Value("Price")!, (long)skus[0].Value("Stock")!));
    }

    [Fact]
    public void A_page_is_at_most_200() => Assert.Equal("InvalidInput", Session.Run("Get-CrmProduct -PageSize 201").Error.Id());

    [Fact]
    public void Stock_is_set_and_said_only_when_asked()
    {
        Assert.Empty(Session.Run("Set-CrmStock -ProductId 25 -SkuId 25_1 -Stock 10").Clean().Output);
        Assert.Equal("product/updateStock", Session.Run("(Get-CrmProduct -First 1).Sku[1] | Set-CrmStock -Stock 0 -PassThru").Single.Text("Operation"));
        Assert.Equal([("25_1", 10m), ("25_2", 0m)], Shop.Ledger.Entries().Select(entry => (entry.Subject, entry.BalanceAfter!.Value)));
    }

    [Fact]
    public void A_lost_stock_setting_is_sent_again()
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Kind = FaultKind.Fin, Point = FaultPoint.AfterCommit, Times = 1 });
        Assert.Equal("2", Session.Run("Set-CrmStock 25 25_1 10 -PassThru").Single.Text("Attempts"));
    }

    [Fact]
    public void A_piped_sku_does_not_write_its_old_stock_back()
    {
        var error = Session.Run("(Get-CrmProduct -First 1).Sku[0] | Set-CrmStock").Error;
        Assert.StartsWith("Stock: nothing was given", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shop.Requests("product/updateStock"));
    }

    [Fact]
    public void A_product_is_added_with_its_whole_structure()
    {
        var result = Session.Run("""
            New-CrmProduct -Name 方便面 -LibraryId 2 -Introduction 非常美味 -MediaId m1, m2 -CustomField @{ 容积 = '5L' } -Description '<p>好吃 & 不贵</p>' -GroupId 3, 5 -Sku `
                @{ Price = 25.5; Stock = 998; ProductCode = 'ABC-321123'; Property = @{ Name = '颜色'; Value = '白色'; MediaId = 'id1' }, @{ Name = '尺码'; Value = 'XXL' } },
                @{ Price = 28.5; Stock = 198; ProductCode = 'CBA-123321'; Property = @{ Name = '颜色'; Value = '白色' }, @{ Name = '尺码'; Value = 'L' } }
            """).Single;
        Assert.Equal(("product/add", "Applied"), (result.Text("Operation")!, result.Text("Status")!));
        var sent = Assert.Single(Shop.Requests("product/add")).Parameters;
        Assert.Equal("""[{"price":25.5,"properties_name":[{"name":"颜色","value":"白色","media_id":"id1"},{"name":"尺码","value":"XXL"}],"stock":998,"product_code":"ABC-321123"},{"price":28.5,"properties_name":[{"name":"颜色","value":"白色"},{"name":"尺码","value":"L"}],"stock":198,"product_code":"CBA-123321"}]""", sent["sku_list"]);
        Assert.Equal(("""[{"name":"容积","value":"5L"}]""", "[3,5]", """["m1","m2"]""", "<p>好吃 & 不贵</p>", "2"), (sent["prop_list"], sent["group_id_list"], sent["media_id_list"], sent["desc"], sent["lid"]));
        Assert.Equal("颜色:白色;尺码:XXL", Session.Run("(Get-CrmProduct -First 1).Sku[0].Property").Single.BaseObject);
    }

    [Theory]
    [InlineData("-Name x", "Sku")]
    [InlineData("-Sku @{ Price = 1; Stock = 1 }", "Name")]
    [InlineData("-Name ('x' * 101) -Sku @{ Price = 1; Stock = 1 }", "Name")]
    [InlineData("-Name x -Introduction ('x' * 76) -Sku @{ Price = 1; Stock = 1 }", "Introduction")]
    [InlineData("-Name x -Sku @{ Price = -1; Stock = 1 }", "Sku[0].Price")]
    [InlineData("-Name x -Sku @{ Price = 1; Stock = 1 }, @{ Price = 1; Stock = 1 }", "Sku[0].Property")]
    [InlineData("-Name x -Sku @{ Price = 1; Stock = 1; Property = @{ a = 1 } }, @{ Price = 1; Stock = 1; Property = @{ b = 1 } }", "Sku[1].Property")]
    [InlineData("-Name x -Sku @{ Price = 1; Stock = 1; Property = @{ a = 1 } }, @{ Price = 2; Stock = 1; Property = @{ a = 1 } }", "Sku[1].Property")]
    [InlineData("-Name x -GroupId a -Sku @{ Price = 1; Stock = 1 }", "GroupId[0]")]
    [InlineData("-Name x -Price 5 -Sku @{ Price = 1; Stock = 1 }", "Price")]
    public void A_wrong_field_is_named_before_anything_is_sent(string fields, string named)
    {
        Assert.StartsWith($"{named}:", Session.Run($"New-CrmProduct {fields}").Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shop.Requests("product/add"));
    }

    [Fact]
    public void A_long_description_warns_and_goes_as_a_form_where_the_server_takes_forms()
    {
        Assert.Contains("many servers refuse", Assert.Single(Session.Run("New-CrmProduct -Name x -Description ('x' * 9000) -Sku @{ Price = 1; Stock = 1 }").Warnings));
        Shop.Fkw.TakesForm = true;
        Shop.OpenFkw(Session, "form", "-Setting @{ PostParameters = 'Form' }");
        Assert.Empty(Session.Run("New-CrmProduct -Connection form -Name y -Description ('x' * 90000) -Sku @{ Price = 1; Stock = 1 }").Clean().Warnings);
        Assert.Equal(["x", "y"], Shop.Ledger.Entries().Select(entry => entry.Mark));
    }

    [Fact]
    public void Libraries_and_groups_are_listed()
    {
        Assert.Equal(["1", "2", "3"], Session.Run("Get-CrmProductLibrary").Clean().Texts("Id"));
        var groups = Session.Run("Get-CrmProductGroup").Clean();
        Assert.Equal(["一级分类", "一级分类/二级分类", "一级分类/二级分类/三级分类", "一级分类2", "一级分类2/二级分类2"], groups.Texts("Path"));
        Assert.Equal([null, "1", "2", null, "4"], groups.Texts("ParentId"));
    }
}
