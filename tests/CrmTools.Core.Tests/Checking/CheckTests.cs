using CrmTools.Core.Checking;

namespace CrmTools.Core.Tests.Checking;

public sealed class CheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 23, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("100001", 100001L)]
    [InlineData(" 7 ", 7L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void A_positive_whole_number_is_an_id(string given, long id) => Assert.Equal(id, Check.Id(given, "Id", () => "r"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("１２")]
    [InlineData("abc")]
    [InlineData("9223372036854775808")]
    public void Anything_else_is_not(string? given) => Refused("Id", () => Check.Id(given, "Id", () => "Give one."));

    [Theory]
    [InlineData(null, null)]
    [InlineData("13800138000", "13800138000")]
    [InlineData(" 13800138000 ", "13800138000")]
    public void A_mobile_number_has_eleven_digits(string? given, string? expected) => Assert.Equal(expected, Check.Mobile(given));

    [Theory]
    [InlineData("1380013800", "10 digits")]
    [InlineData("138001380001", "12 digits")]
    [InlineData("23800138000", "does not begin with 1")]
    [InlineData("1380013800x", "other than digits")]
    [InlineData("１３８００１３８０００", "other than digits")]
    [InlineData("", "0 digits")]
    public void A_wrong_mobile_number_says_what_is_wrong(string given, string problem) =>
        Assert.Contains(problem, Refused("Mobile", () => Check.Mobile(given)).Message);

    [Theory]
    [InlineData("name@example.com", true)]
    [InlineData("1@1", true)]
    [InlineData("@x", false)]
    [InlineData("x@", false)]
    [InlineData("a@b@c", false)]
    [InlineData("a b@c", false)]
    [InlineData("plain", false)]
    [InlineData("", false)]
    public void An_email_address_has_one_at_and_two_sides(string given, bool good)
    {
        if (good) Assert.Equal(given, Check.Email(given));
        else Refused("Email", () => Check.Email(given));
    }

    [Fact]
    public void Birthdays_are_neither_in_the_future_nor_before_1900()
    {
        Assert.Null(Check.Birthday(null, Now));
        Assert.Equal(new DateTime(1990, 9, 9), Check.Birthday(new DateTime(1990, 9, 9, 13, 0, 0), Now));

        // It is already the next day in China.
        Assert.Equal(new DateTime(2026, 3, 2), Check.Birthday(new DateTime(2026, 3, 2), Now));
        Assert.Contains("future", Refused("Birthday", () => Check.Birthday(new DateTime(2026, 3, 3), Now)).Message);
        Assert.Contains("1900", Refused("Birthday", () => Check.Birthday(new DateTime(1899, 12, 31), Now)).Message);
    }

    [Fact]
    public void Lengths_changes_ranges_and_page_sizes_are_checked()
    {
        Assert.Equal("abc", Check.MaxLength("abc", 3, "F"));
        Assert.Contains("4 characters", Refused("F", () => Check.MaxLength("abcd", 3, "F")).Message);
        Assert.Equal(-5, Check.Change(-5));
        Refused("Point", () => Check.Change(0));
        Check.Range(Now, Now, "After", "Before");
        Check.Range(null, Now, "After", "Before");
        Refused("Before", () => Check.Range(Now, Now.AddSeconds(-1), "After", "Before"));
        Assert.Equal(100, Check.PageSize(null, 100, 1000));
        Assert.Equal(1000, Check.PageSize(1000, 100, 1000));
        Refused("PageSize", () => Check.PageSize(0, 100, 1000));
        Refused("PageSize", () => Check.PageSize(1001, 100, 1000));
        Check.NotUsed("V", null, "F", () => "r");
        Assert.Contains("V cannot use it", Refused("F", () => Check.NotUsed("V", "x", "F", () => "Leave it out.")).Message);
    }

    private static CrmException Refused(string field, Action act)
    {
        var error = Assert.Throws<CrmException>(act);
        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.StartsWith(field + ":", error.Message);
        Assert.NotEmpty(error.Remedy!);
        return error;
    }
}
