using System.Globalization;
using CrmTools.Core.Paging;

namespace CrmTools.Core.Tests.Paging;

/// <summary>What pages prove about what is not among them. Each page is written rows/total, with no total where the vendor gives none.</summary>
public sealed class WholeListTests
{
    [Theory]
    [InlineData("3/7 3/7 1/7", true)]
    [InlineData("3/7 3/8 2/8", true)]
    [InlineData("0/0", true)]
    [InlineData("3 3 1", true)]
    [InlineData("", true)]
    [InlineData("3/7 3/6", false)]
    [InlineData("3/7 3/6 3/9", false)]
    [InlineData("3/7 3/7", false)]
    [InlineData("3/7 3 0", false)]
    public void Rows_are_missing_where_the_vendors_count_shrinks_or_is_not_reached(string pages, bool isWhole)
    {
        var whole = new WholeList();
        foreach (var page in pages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(page => page.Split('/')))
            whole.Add(new Page<int>(new int[int.Parse(page[0], CultureInfo.InvariantCulture)], page.Length > 1 ? long.Parse(page[1], CultureInfo.InvariantCulture) : null));

        Assert.Equal(isWhole, whole.Gap is null);
    }
}
