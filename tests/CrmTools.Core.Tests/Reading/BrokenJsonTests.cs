using System.Text;
using System.Text.Json;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Tests.Reading;

public sealed class BrokenJsonTests
{
    [Fact]
    public void It_names_the_byte_the_text_around_and_the_member()
    {
        const string json = """{"response":[{"member_id":"100001","remark":"fine"},{"member_id":"100002","remark":"says "hello" often"}]}""";

        var text = Describe(json);

        var at = json.IndexOf("hello", StringComparison.Ordinal);
        Assert.Contains($"from byte {at} ", text);
        Assert.Contains("says \"hello\" often", text);
        Assert.Contains("in or after member 100002", text);
        Assert.Contains("quotation mark", text);
    }

    [Fact]
    public void The_byte_is_right_behind_line_breaks_and_chinese_text()
    {
        const string json = "{\"response\":\n[\n{\"member_id\":7,\"uname\":\"张学勇\",\"remark\":\"a\"b\"}]}";

        var text = Describe(json);

        var at = Encoding.UTF8.GetByteCount(json[..(json.IndexOf("\"a\"b", StringComparison.Ordinal) + 3)]);
        Assert.Contains($"from byte {at} ", text);
        Assert.Contains("member 7", text);
        Assert.DoesNotContain('\n', text);
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void A_line_break_inside_a_text_is_found()
    {
        var text = Describe("{\"response\":{\"member_id\":\"9\",\"remark\":\"one\ntwo\"}}");

        Assert.Contains("one⏎two", text);
        Assert.Contains("member 9", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{")]
    [InlineData("{\"response\":{\"a\":1}} trailing")]
    [InlineData("\n\n\n{")]
    public void Without_a_member_it_names_none(string json)
    {
        var text = Describe(json);

        Assert.Contains("from byte", text);
        Assert.DoesNotContain("member", text);
    }

    [Fact]
    public void A_position_beyond_the_text_is_cut_to_it() =>
        Assert.Contains("from byte 3 ", BrokenJson.Describe("abc"u8, new JsonException("x", null, 9, 9999)));

    private static string Describe(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
            }
        }
        catch (JsonException error)
        {
            return BrokenJson.Describe(bytes, error);
        }

        throw new InvalidOperationException("It is valid.");
    }
}
