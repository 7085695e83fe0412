using System.Collections;
using CrmTools.Core.Journal;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

/// <summary>The character filter of chapter 1.4.2, and how values are written.</summary>
public sealed class OnexTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a\rb", "a b")]
    [InlineData("a\nb", "a b")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("a\tb", "a b")]
    [InlineData("C:\\dir", "C:/dir")]
    [InlineData("the \"big\" one", "the “big“ one")]
    [InlineData("it's «fine» – 张", "it's «fine» – 张")]
    public void Letters_the_server_cannot_keep_are_replaced(string given, string sent)
    {
        Assert.Equal(sent, OnexText.Filter(given));
        Assert.Equal(given != sent, OnexText.NeedsFilter(given));
        Assert.False(OnexText.NeedsFilter(sent));
    }

    [Fact]
    public void A_change_is_told_with_field_before_and_after()
    {
        var fields = new OnexFields().Text("real_name", "fine", "RealName").Text("remark", "say \"hi\"", "Remark");

        Assert.Equal("say “hi“", fields.Body["remark"]!.GetValue<string>());
        var warning = Assert.Single(fields.Warnings);
        Assert.StartsWith("Remark:", warning);
        Assert.Contains("«say \"hi\"»", warning);
        Assert.Contains("«say “hi“»", warning);
    }

    [Fact]
    public void What_is_null_is_not_sent()
    {
        var body = new OnexFields().Text("a", null, "A").Number("b", null).Flag("c", null).Time("d", null).Day("e", null).Body;

        Assert.Empty(body);
    }

    [Fact]
    public void Values_are_written_as_the_vendor_takes_them()
    {
        var body = new OnexFields()
            .Number("whole", 59m).Number("amount", 59.40m).Number("negative", -3).Number("small", 0.000001m)
            .Flag("yes", true).Flag("no", false)
            .Time("time", new DateTimeOffset(2015, 8, 20, 9, 51, 23, TimeSpan.Zero)).Day("day", new DateTime(1990, 9, 9)).Body;

        Assert.Equal(
            """{"whole":"59","amount":"59.4","negative":"-3","small":"0.000001","yes":"1","no":"0","time":"2015-08-20 17:51:23","day":"1990-09-09"}""",
            body.ToJsonString());
    }

    [Fact]
    public void Further_fields_of_any_kind_win_and_are_filtered_to_the_last()
    {
        var fields = new OnexFields().Text("remark", "old", "Remark").Others(new Dictionary<string, object?>
        {
            ["remark"] = "new",
            ["flag"] = true,
            ["list"] = new object?[] { 1, "a\tb", null },
            ["group"] = new Hashtable { ["x"] = "q\"q" },
            ["amount"] = 1.5m,
            ["time"] = new DateTimeOffset(2015, 8, 20, 9, 51, 23, TimeSpan.Zero),
        });

        Assert.Equal(
            """{"remark":"new","flag":"1","list":["1","a b",null],"group":{"x":"q“q"},"amount":"1.5","time":"2015-08-20 17:51:23"}""",
            fields.Body.ToJsonString(OnexText.Json));
        Assert.Equal(["group.x", "list"], fields.Warnings.Select(warning => warning.Split(':')[0]).Order());
    }

    [Theory]
    [InlineData("积分调整 #ct0123456789abcdef", "ct0123456789abcdef")]
    [InlineData("#k1", "k1")]
    [InlineData("a #b c #order-1.2:3_4", "order-1.2:3_4")]
    [InlineData("room #12 was cleaned", null)]
    [InlineData("no.#12", null)]
    [InlineData("plain", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_mark_is_found_only_where_one_was_set(string? description, string? key) => Assert.Equal(key, OperationMark.Find(description));

    [Theory]
    [InlineData("ct0123456789abcdef", true)]
    [InlineData("order-1", true)]
    [InlineData("with space", false)]
    [InlineData("春季", false)]
    [InlineData("", false)]
    [InlineData("a2345678901234567890123456789012345678901", false)]
    public void A_key_stands_in_its_mark_as_it_is_or_as_a_digest(string key, bool fits)
    {
        var mark = OperationMark.Of(key);

        Assert.Equal(fits, mark == key);
        Assert.True(mark.Length <= 40);
        Assert.Equal(mark, OperationMark.Of(key));
        Assert.NotEqual(mark, OperationMark.Of(key + "x"));
        Assert.Equal(mark, OperationMark.Find(OperationMark.Append("积分调整", mark)));
    }
}
