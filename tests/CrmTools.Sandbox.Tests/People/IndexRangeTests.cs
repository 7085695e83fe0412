using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Tests.People;

public sealed class IndexRangeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pages_equal_those_of_the_whole_list(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var low = random.Next(1, 30);
            var high = low + random.Next(0, 30);
            List<int> Some(int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(_ => random.Next(3) == 0)];
            var range = new IndexRange(low, high, Some(low, high), Some(1, low), Some(high, 70));
            List<int> whole = [.. range.Before, .. Enumerable.Range(low, high - low).Except(range.Except), .. range.After];
            Assert.Equal(whole.Count, range.Count);
            for (var skip = 0; skip <= whole.Count + 2; skip++)
            {
                var take = random.Next(1, 20);
                Assert.Equal(whole.Skip(skip).Take(take), range.Page(skip, take));
            }
        }
    }
}
