namespace CrmTools.Tests.Chetonggui;

/// <summary>3. 商品上架 and 15. 商品黑白名单</summary>
public sealed class ProductTests : ChetongguiTest
{
    [Fact]
    public void A_part_is_put_on_the_shelf_once_for_its_key()
    {
        const string script = "New-CrmProduct -GoodsId G9 -OeId OE-1 -GoodsName 大灯 -Brand Hella -Quality 原厂 -Price 300.50 -Stock 5 -OperationKey shelf-1";
        Assert.Equal(["Applied", "AlreadyApplied"], Session.Run($"{script}; {script}").Clean().Texts("Status"));
        var sent = Assert.Single(Shop.Requests("OfferProduct")).Parameters;
        Assert.Equal(("\"OE-1\"", "5", "300.5", "\"原厂\""), (sent["oeid"], sent["stock"], sent["price"], sent["quality"]));
        Assert.Equal("""{"goods_name":"大灯","goods_ID":"G9","goods_brand":"Hella"}""", sent["info"]);
    }

    [Fact]
    public void Parts_come_from_the_rows_of_a_file()
    {
        Session.Run("'GoodsId,OeId,GoodsName,Price,Stock,Brand','G8,OE8,甲,1.5,2,','G9,OE9,乙,3,4,B' | ConvertFrom-Csv | New-CrmProduct").Clean();
        Assert.Equal(["G8", "G9"], Effects("OfferProduct").Select(entry => entry.Subject).Order());
    }

    [Theory]
    [InlineData("-OeId O -GoodsName n -Price 1 -Stock 1", "GoodsId: ")]
    [InlineData("-GoodsId G -GoodsName n -Price 1 -Stock 1", "OeId: ")]
    [InlineData("-GoodsId G -OeId O -Price 1 -Stock 1", "GoodsName: ")]
    [InlineData("-GoodsId G -OeId O -GoodsName n -Stock 1", "Price: ")]
    [InlineData("-GoodsId G -OeId O -GoodsName n -Price -1 -Stock 1", "Price: ")]
    [InlineData("-GoodsId G -OeId O -GoodsName n -Price 1", "Stock: ")]
    [InlineData("-GoodsId G -OeId O -GoodsName n -Price 1 -Stock 1 -LibraryId 3", "LibraryId: ")]
    [InlineData("-GoodsId G -OeId O -GoodsName n -Price 1 -Stock 1 -Sku @{ Price = 1; Stock = 1 }", "Sku: ")]
    public void Bad_input_is_named_and_nothing_is_sent(string parameters, string start)
    {
        Assert.StartsWith(start, Session.Run($"New-CrmProduct {parameters}").Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Shop.Traffic.Count("CheTongGui", "OfferProduct"));
    }

    [Fact]
    public void A_product_is_put_on_a_list_and_taken_off()
    {
        Session.Run("Set-CrmProductAccess G1001 Deny; Set-CrmProductAccess G1001 Deny; Set-CrmProductAccess G1001 Allow; Set-CrmProductAccess G1001 -List Deny -Remove").Clean();
        Assert.Equal([(1m, "2"), (1m, "1"), (-1m, "2")], Effects("ProductAccess").Select(entry => (entry.Amount, entry.Mark!)));
        Assert.Equal("G1001", Session.Run("Set-CrmProductAccess G1001 Deny -PassThru").Single.Text("Id"));
    }

    [Fact]
    public void The_form_of_the_missing_request_is_a_setting()
    {
        Shop.OpenChetonggui(Session, "other", "-Setting @{ AccessListField = 'colour'; AccessDeny = 'black' }");
        Session.Run("Set-CrmProductAccess G1001 Deny -Connection other -Property @{ extra = 7 }");
        Assert.Contains("\"colour\":\"black\",\"extra\":7", Assert.Single(Shop.Requests("ProductAccess")).Parameters["param"], StringComparison.Ordinal);
    }
}
