using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Reading;

/// <summary>What each converter makes of what vendors send.</summary>
public sealed class ConverterTests
{
    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("\" text \"", " text ")]
    [InlineData("12", "12")]
    [InlineData("1.50", "1.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("\"\"", null)]
    [InlineData("\"  \"", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public void Text(string json, string? expected) => Assert.Equal(expected, Read(new TextConverter(), json));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("\"5\"", "5")]
    [InlineData("\" 5 \"", "5")]
    [InlineData("-7", "-7")]
    [InlineData("\"-7.5\"", "-7.5")]
    [InlineData("\"11,335.50\"", "11335.5")]
    [InlineData("\"1,234,567.8900\"", "1234567.89")]
    [InlineData("101.0000", "101")]
    [InlineData("\"0.0\"", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("\"1E-2\"", "0.01")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public void Numbers(string json, string? expected) =>
        Assert.Equal(expected, Read(new NumberConverter(), json)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("\"5\"", 5L)]
    [InlineData("\"-5\"", -5L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Counts(string json, long? expected) => Assert.Equal(expected, Read(new CountConverter(), json));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"1\"", true)]
    [InlineData("\"0\"", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"FALSE\"", false)]
    [InlineData("\"yes\"", true)]
    [InlineData("\"No\"", false)]
    [InlineData("\"Y\"", true)]
    [InlineData("\"n\"", false)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Flags(string json, bool? expected) => Assert.Equal(expected, Read(new FlagConverter(), json));

    [Theory]
    [InlineData("0", CrmSex.Unknown)]
    [InlineData("1", CrmSex.Male)]
    [InlineData("2", CrmSex.Female)]
    [InlineData("\"1\"", CrmSex.Male)]
    [InlineData("\"unkown\"", CrmSex.Unknown)]
    [InlineData("\"unknown\"", CrmSex.Unknown)]
    [InlineData("\"Male\"", CrmSex.Male)]
    [InlineData("\"female\"", CrmSex.Female)]
    [InlineData("\"m\"", CrmSex.Male)]
    [InlineData("\"F\"", CrmSex.Female)]
    [InlineData("\"男\"", CrmSex.Male)]
    [InlineData("\"女\"", CrmSex.Female)]
    [InlineData("\"未知\"", CrmSex.Unknown)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Sexes(string json, CrmSex? expected) => Assert.Equal(expected, Read(new SexConverter(), json));

    [Theory]
    [InlineData("\"2015-08-20 17:51:23\"", "2015-08-20T17:51:23+08:00")]
    [InlineData("\"2015-8-20 17:51:23\"", "2015-08-20T17:51:23+08:00")]
    [InlineData("\"2015-8-2 7:5:3\"", "2015-08-02T07:05:03+08:00")]
    [InlineData("\"2015-8-20 17:51\"", "2015-08-20T17:51:00+08:00")]
    [InlineData("\"2015-8-20\"", "2015-08-20T00:00:00+08:00")]
    [InlineData("\"2015/8/20 17:51:23\"", "2015-08-20T17:51:23+08:00")]
    [InlineData("\"2015/8/20\"", "2015-08-20T00:00:00+08:00")]
    [InlineData("\"2015年8月20日16:16:46\"", "2015-08-20T16:16:46+08:00")]
    [InlineData("\"2015年8月20日 16:16:46\"", "2015-08-20T16:16:46+08:00")]
    [InlineData("\"2015年8月20日\"", "2015-08-20T00:00:00+08:00")]
    [InlineData("\"19940519\"", "1994-05-19T00:00:00+08:00")]
    [InlineData("19940519", "1994-05-19T00:00:00+08:00")]
    [InlineData("\"20150820175123\"", "2015-08-20T17:51:23+08:00")]
    [InlineData("1440064283", "2015-08-20T17:51:23+08:00")]
    [InlineData("\"1440064283\"", "2015-08-20T17:51:23+08:00")]
    [InlineData("1440064283000", "2015-08-20T17:51:23+08:00")]
    [InlineData("\"1440064283000\"", "2015-08-20T17:51:23+08:00")]
    [InlineData("946656000", "2000-01-01T00:00:00+08:00")]
    [InlineData("\"2016-11-07T10:32:36.3915923+08:00\"", "2016-11-07T10:32:36.3915923+08:00")]
    [InlineData("\"2016-11-07T10:32:36+00:00\"", "2016-11-07T10:32:36+00:00")]
    [InlineData("\"2016-11-07T10:32:36Z\"", "2016-11-07T10:32:36+00:00")]
    [InlineData("\"2016-05-30T23:12:45.907\"", "2016-05-30T23:12:45.907+08:00")]
    [InlineData("\"2016-05-30T23:12:45\"", "2016-05-30T23:12:45+08:00")]
    [InlineData("\" 2015-8-20 \"", "2015-08-20T00:00:00+08:00")]
    [InlineData("0", null)]
    [InlineData("\"0\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"-\"", null)]
    [InlineData("\"0000-00-00\"", null)]
    [InlineData("\"0000-00-00 00:00:00\"", null)]
    [InlineData("\"0001-01-01T00:00:00\"", null)]
    [InlineData("\"0001-01-01 00:00:00\"", null)]
    [InlineData("null", null)]
    public void Times(string json, string? expected)
    {
        var time = Read(new TimeConverter(), json);

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), time);
        if (expected is not null) Assert.Equal(expected[^6..], time!.Value.ToString("zzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"1990-09-09\"", "1990-09-09")]
    [InlineData("\"1990-9-9\"", "1990-09-09")]
    [InlineData("\"19940519\"", "1994-05-19")]
    [InlineData("19940519", "1994-05-19")]
    [InlineData("\"1994年5月19日\"", "1994-05-19")]
    [InlineData("\"2015-8-20 23:51:23\"", "2015-08-20")]
    [InlineData("769276800", "1994-05-19")]
    [InlineData("\"0000-00-00\"", null)]
    [InlineData("0", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Days(string json, string? expected) =>
        Assert.Equal(expected, Read(new DayConverter(), json)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("number", "\"many\"", "'many' is not a number")]
    [InlineData("number", "1e999", "'1e999' is not a number")]
    [InlineData("number", "\"1.2.3\"", "'1.2.3' is not a number")]
    [InlineData("count", "\"1.5\"", "'1.5' is not a whole number")]
    [InlineData("count", "9223372036854775808", "is not a whole number")]
    [InlineData("flag", "\"maybe\"", "'maybe' is not a flag")]
    [InlineData("flag", "2", "'2' is not a flag")]
    [InlineData("sex", "3", "'3' is not a sex")]
    [InlineData("time", "\"yesterday\"", "'yesterday' is not a time")]
    [InlineData("time", "\"2015-13-01\"", "'2015-13-01' is not a time")]
    [InlineData("time", "\"2015-02-30 10:00:00\"", "is not a time")]
    [InlineData("time", "7200", "'7200' is not a time")]
    [InlineData("day", "\"soon\"", "'soon' is not a date")]
    [InlineData("number", "{}", "a single value was expected")]
    [InlineData("number", "[1]", "a single value was expected")]
    [InlineData("text", "{\"a\":1}", "a single value was expected")]
    [InlineData("text", "[\"a\"]", "a single value was expected")]
    public void What_does_not_fit_is_named(string converter, string json, string message)
    {
        Action read = converter switch
        {
            "number" => () => Read(new NumberConverter(), json),
            "count" => () => Read(new CountConverter(), json),
            "flag" => () => Read(new FlagConverter(), json),
            "sex" => () => Read(new SexConverter(), json),
            "time" => () => Read(new TimeConverter(), json),
            "day" => () => Read(new DayConverter(), json),
            _ => () => Read(new TextConverter(), json),
        };
        Assert.Contains(message, Assert.Throws<JsonException>(read).Message);
    }

    [Fact]
    public void What_was_read_and_is_written_again_reads_the_same()
    {
        var options = new JsonSerializerOptions { Converters = { new TextConverter(), new SexConverter(), new FlagConverter(), new DayConverter(), new TimeConverter() } };
        var row = JsonSerializer.Deserialize<Row>("""{"Id":7,"Sex":"unkown","IsVip":"yes","Birthday":"19940519","Created":"2015-8-20 17:51:23"}""", options)!;

        var again = JsonSerializer.Deserialize<Row>(JsonSerializer.Serialize(row, options), options);

        Assert.Equal(row, again);
        Assert.Equal(("7", CrmSex.Unknown, true), (row.Id, row.Sex, row.IsVip));
    }

    private sealed record Row(string? Id, CrmSex? Sex, bool? IsVip, DateTime? Birthday, DateTimeOffset? Created);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void No_culture_changes_what_is_read_or_written(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(11335.5m, Read(new NumberConverter(), "\"11,335.50\""));
            Assert.Equal(new DateTimeOffset(2015, 8, 20, 17, 51, 23, ChinaTime.Offset), Read(new TimeConverter(), "\"2015-8-20 17:51:23\""));
            Assert.Equal("2015-08-20 17:51:23", ChinaTime.Format(new DateTimeOffset(2015, 8, 20, 9, 51, 23, TimeSpan.Zero)));
            Assert.Equal("1990-09-09", ChinaTime.FormatDay(new DateTime(1990, 9, 9)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static T? Read<T>(System.Text.Json.Serialization.JsonConverter<T> converter, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
    }
}
