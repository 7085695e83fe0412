using CrmTools.Core.Journal;

namespace CrmTools.Core.Tests.Settling;

/// <summary>Marks survive the vendors' length limits and character filters, and are found again.</summary>
public sealed class OperationMarkTests
{
    [Theory]
    [InlineData("spring-2026-0001", 40, true)]
    [InlineData("spring-2026-0001", 18, true)]
    [InlineData("a-long-key-of-a-gift-in-spring-2026-0001", 40, true)]
    [InlineData("a-long-key-of-a-gift-in-spring-2026-00012", 40, false)]
    [InlineData("a-long-key-of-a-gift", 18, false)]
    [InlineData("with blank", 40, false)]
    [InlineData("订单1", 40, false)]
    [InlineData("a&b=c", 40, false)]
    [InlineData("line\n", 40, false)]
    public void A_key_is_its_own_mark_where_it_fits(string key, int most, bool isItself)
    {
        var mark = OperationMark.Of(key, most);

        Assert.Equal(isItself, mark == key);
        Assert.True(mark.Length <= most);
        Assert.Matches("^[A-Za-z0-9_.:-]+$", mark);
        Assert.Equal(mark, OperationMark.Find(OperationMark.Append("早餐", mark)));
        Assert.Equal(mark, OperationMark.Find(OperationMark.Append(null, mark)));
    }

    [Fact]
    public void Different_keys_have_different_marks() =>
        Assert.Equal(2000, Enumerable.Range(0, 2000).Select(number => OperationMark.Of($"订单 {number}")).Distinct().Count());

    [Theory]
    [InlineData("a-long-description #sprin", true)]
    [InlineData("A-LONG-DESCRIPTION #SPRING-1", true)]
    [InlineData("a-long-description #spring-1", false)]
    [InlineData("a-long-description", false)]
    [InlineData("another description #spring", false)]
    [InlineData(null, false)]
    public void What_is_left_of_a_text_is_told_from_a_text_of_its_own(string? seen, bool isLeft) =>
        Assert.Equal(isLeft, OperationMark.MayBeLeftOf(seen, "a-long-description #spring-1", 20));
}
