using System.Text;
using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Reading;

/// <summary>Rows that are read by a table, in whatever order and spelling their fields come.</summary>
public sealed class FieldTableTests
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Usual = """{"member_id":"7","uname":"a","sex":"2","is_vip":"1","birthday":"1994-05-19","city":"杭州市","create_time":"2015-08-20 17:51:23"}""";

    [Fact]
    public void Every_known_field_finds_its_place()
    {
        const string json = """
            {"member_id":"1","uname":"2","real_name":"3","mobile":"4","tel":"5","email":"6","sex":"1","birthday":"2000-01-02","state":"7","city":"8","district":"9",
            "address":"10","zip":"11","is_vip":"1","is_sms_black":"0","is_email_black":"1","self_code":"12","remark":"13",
            "create_time":"2024-09-01 00:00:00","update_time":"2025-03-02 12:00:00"}
            """;

        var row = Read($"[{json}]")[0];

        string?[] texts = [row.MemberId, row.Uname, row.RealName, row.Mobile, row.Tel, row.Email, row.State, row.City, row.District, row.Address, row.Zip, row.SelfCode, row.Remark];
        Assert.Equal(Enumerable.Range(1, 13).Select(number => $"{number}"), texts);
        Assert.Equal((CrmSex.Male, new DateTime(2000, 1, 2), true, false, true), (row.Sex, row.Birthday, row.IsVip, row.IsSmsBlack, row.IsEmailBlack));
        Assert.Equal(("2024-09-01 00:00:00", "2025-03-02 12:00:00"), (ChinaTime.Format(row.CreateTime!.Value), ChinaTime.Format(row.UpdateTime!.Value)));
        Assert.Null(row.Extra);
    }

    [Fact]
    public void Rows_that_follow_each_other_in_other_orders_and_spellings_are_read_alike()
    {
        var turned = string.Join(',', Usual.Trim('{', '}').Split(',').Reverse());
        var escaped = Usual.Replace("uname", "\\u0075name", StringComparison.Ordinal);
        var more = Usual.Replace("\"sex\"", "\"odd\":[1],\"sex\"", StringComparison.Ordinal);

        var rows = Read($"[{Usual},{{{turned}}},{Usual},{escaped},{more},{Usual}]");

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            ("7", "a", CrmSex.Female, true, new DateTime(1994, 5, 19), "杭州市"), (row.MemberId, row.Uname, row.Sex, row.IsVip, row.Birthday, row.City)));
        Assert.Equal(["odd"], rows[4].Extra!.Keys);
        Assert.All(rows.Where((_, i) => i != 4), row => Assert.Null(row.Extra));
    }

    [Fact]
    public void A_field_that_a_row_lacks_is_not_the_one_of_the_row_before() =>
        Assert.Equal([null, "b", null], Read("""[{"member_id":"1"},{"member_id":"2","uname":"b"},{"member_id":"3"}]""").Select(row => row.Uname));

    [Fact]
    public void Names_without_end_are_kept_but_not_remembered()
    {
        var rows = Read($"[{string.Join(',', Enumerable.Range(0, 500).Select(i => $$"""{"field{{i}}":"{{i}}","member_id":"{{i}}"}"""))}]");

        Assert.All(rows.Index(), row => Assert.Equal(($"{row.Index}", $"{row.Index}"), (row.Item.MemberId, (string)row.Item.Extra![$"field{row.Index}"]!)));
    }

    [Fact]
    public void A_text_that_many_rows_have_in_common_is_one_string()
    {
        // Its own: those of the members' table are for the whole process, and give up when another test shows them too many.
        var texts = new SharedTexts();

        Assert.Equal("杭州市", Shared(texts, "杭州市"));
        Assert.Same(Shared(texts, "杭州市"), Shared(texts, "杭州市"));
        Assert.Equal("宁波市", Shared(texts, "宁波市"));
    }

    [Fact]
    public void Shared_texts_are_right_when_there_are_more_than_places()
    {
        var cities = Enumerable.Range(0, 2000).Select(i => $"city {i * 7 % 1000}").ToArray();

        Assert.Equal(cities, Read($"[{string.Join(',', cities.Select(city => $$"""{"city":"{{city}}"}"""))}]").Select(row => row.City));
    }

    [Fact]
    public void Texts_that_are_all_different_are_right_after_sharing_is_given_up_too()
    {
        var cities = Enumerable.Range(0, 5000).Select(i => $"{i}").Concat(Enumerable.Repeat("one", 5)).ToArray();

        Assert.Equal(cities, Read($"[{string.Join(',', cities.Select(city => $$"""{"district":"{{city}}"}"""))}]").Select(row => row.District));
        Assert.Equal("two", Read("""[{"district":"two"}]""")[0].District);
        Assert.Null(Read("""[{"district":" "}]""")[0].District);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" \"", " ")]
    [InlineData("\"a\"", "a")]
    [InlineData("\"\\u0061\"", "a")]
    [InlineData("1", 1L)]
    [InlineData("null", null)]
    public void An_unknown_field_keeps_its_value_as_it_came_each_time(string json, object? value)
    {
        var rows = Read($$"""[{"odd":{{json}}},{"odd":{{json}}},{"odd":"other"},{"odd":{{json}}}]""");

        Assert.Equal([value, value, "other", value], rows.Select(row => row.Extra!["odd"]));
    }

    [Fact]
    public void Many_threads_read_by_one_table()
    {
        var json = $"[{string.Join(',', Enumerable.Range(0, 200).Select(i => i % 3 == 0 ? Usual : $$"""{"city":"c{{i}}","member_id":"{{i}}","x{{i % 80}}":1}"""))}]";
        var expected = Describe(Read(json));

        Parallel.For(0, 64, _ => Assert.Equal(expected, Describe(Read(json))));
    }

    [Theory]
    [InlineData("""[{"member_id":"7","birthday":"the other day"}]""", "$.birthday", "'the other day' is not a date")]
    [InlineData("""[{"is_vip":{"a":1}}]""", "$.is_vip", "a single value was expected")]
    [InlineData("""["text"]""", "$", "an object was expected, not String")]
    public void An_error_names_the_field(string json, string path, string message)
    {
        var error = Assert.Throws<JsonException>(() => Read(json));

        Assert.Equal(path, error.Path);
        Assert.Contains(message, error.Message);
    }

    private static Rows<OnexMemberWire> Read(string json) => JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), OnexJson.Default.RowsOnexMemberWire)!;

    private static string Describe(IEnumerable<OnexMemberWire> rows) =>
        string.Join('|', rows.Select(row => $"{row.MemberId} {row.City} {row.Uname} {string.Join(',', row.Extra?.Keys ?? Enumerable.Empty<string>())}"));

    private static string? Shared(SharedTexts texts, string text)
    {
        var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(text, Plainly));
        reader.Read();
        return texts.Read(ref reader);
    }
}
