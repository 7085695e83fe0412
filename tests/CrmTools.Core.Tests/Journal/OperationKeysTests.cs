using CrmTools.Core.Journal;

namespace CrmTools.Core.Tests.Journal;

public sealed class OperationKeysTests
{
    [Fact]
    public void Fresh_keys_are_short_plain_and_never_the_same()
    {
        var keys = Enumerable.Range(0, 10_000).Select(_ => OperationKeys.Take(null)).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^ct[0-9a-hjkmnp-tv-z]{16}$", key));
        Assert.All(keys, key => Assert.True(OperationKeys.IsFresh(key)));
    }

    [Theory]
    [InlineData("order-1", "order-1")]
    [InlineData("  spring 2026  ", "spring 2026")]
    [InlineData("春季-0001", "春季-0001")]
    public void The_callers_key_is_kept(string given, string key) => Assert.Equal(key, OperationKeys.Take(given));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void An_unusable_key_is_refused(string given) => AssertRefused(given);

    [Fact]
    public void A_key_may_have_two_hundred_characters_and_not_one_more()
    {
        Assert.Equal(200, OperationKeys.Take(new string('k', 200)).Length);
        AssertRefused(new string('k', 201));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("order-1")]
    [InlineData("ct123")]
    [InlineData("ct0123456789abcdeI")]
    [InlineData("xx0123456789abcdef")]
    [InlineData("ct0123456789abcdeff")]
    public void A_callers_key_is_not_taken_for_a_fresh_one(string? key) => Assert.False(OperationKeys.IsFresh(key));

    private static void AssertRefused(string given)
    {
        var error = Assert.Throws<CrmException>(() => OperationKeys.Take(given));
        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.StartsWith("OperationKey:", error.Message);
        Assert.NotNull(error.Remedy);
    }
}
