using CrmTools.Core.Vendors.Chetonggui;

namespace CrmTools.Core.Tests.Vendors.Chetonggui;

public sealed class TimestampTests
{
    private static readonly CrmConnection Shop = new("shop", "CheTongGui") { Account = "13800000001" };

    // Written down, because another process must come to the same number: a change of the recipe would order twice.
    [Fact]
    public void The_same_key_gives_the_same_number_in_every_process() =>
        Assert.Equal("874948487338097906354434", ChetongguiTimestamp.Of(Shop, "po-1", 0, 24));

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(30)]
    public void It_has_all_its_digits_and_no_leading_zero(int digits) =>
        Assert.All(Enumerable.Range(0, 500), number => Assert.Matches($"^[1-9][0-9]{{{digits - 1}}}$", ChetongguiTimestamp.Of(Shop, $"k{number}", 0, digits)));

    [Fact]
    public void Keys_lines_and_users_do_not_share_numbers_across_threads()
    {
        var other = new CrmConnection("shop", "CheTongGui") { Account = "13800000002" };
        var numbers = Enumerable.Range(0, 20_000).AsParallel()
            .SelectMany(number => new[] { ChetongguiTimestamp.Of(Shop, $"k{number}", 0, 24), ChetongguiTimestamp.Of(Shop, $"k{number}", 1, 24), ChetongguiTimestamp.Of(other, $"k{number}", 0, 24) })
            .ToArray();
        Assert.Equal(60_000, numbers.Distinct().Count());
    }

    [Fact]
    public void A_key_that_ends_in_a_digit_is_not_another_keys_line() =>
        Assert.NotEqual(ChetongguiTimestamp.Of(Shop, "k1", 1, 24), ChetongguiTimestamp.Of(Shop, "k", 11, 24));
}
