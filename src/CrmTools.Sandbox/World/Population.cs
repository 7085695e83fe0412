using System.Globalization;

namespace CrmTools.Sandbox.World;

/// <summary>
/// The seed world's people: a function of seed and index, nothing stored. Created and updated times rise with the index and end at
/// <see cref="SandboxPeople.NewestTime"/>, so that a time range is a range of indexes and needs no scan.
/// </summary>
internal sealed class Population(int seed, int count)
{
    private static readonly long Span = SandboxPeople.NewestTime.Ticks - SandboxPeople.OldestTime.Ticks;

    public int Count => count;

    public Person At(int index)
    {
        var draw = new Draw(seed, index);
        var sex = draw.Below(20) == 0 ? Sex.Unknown : (Sex)(1 + draw.Below(2));
        var name = draw.Weighted(Names.Surnames) + draw.Of(sex == Sex.Male ? Names.Male : Names.Female);
        var birthday = new DateOnly(1955, 1, 1).AddDays(draw.Below(18_000));
        var place = draw.Weighted(Places.All);
        var address = string.Create(
            CultureInfo.InvariantCulture,
            $"{draw.Of(place.Streets)}{1 + draw.Below(998)}号{1 + draw.Below(30)}号楼{101 + draw.Below(30) * 100}室");
        return new Person(
            index,
            name,
            sex,
            SandboxPeople.Mobile(index),
            string.Create(CultureInfo.InvariantCulture, $"{place.AreaCode}-{20_000_000 + draw.Below(60_000_000)}"),
            string.Create(CultureInfo.InvariantCulture, $"member{index}@example.com"),
            birthday,
            place,
            address,
            draw.Below(4) == 0 ? draw.Of(Names.Remarks) : "",
            draw.Below(8) == 0,
            draw.Below(25) == 0,
            draw.Below(25) == 0,
            CreatedAt(index),
            UpdatedAt(index));
    }

    /// <summary>Evenly over the two years, to the second.</summary>
    public DateTimeOffset CreatedAt(int index) => At((double)(index - 1) / count);

    /// <summary>A quarter of the way from creation to the end, which keeps the order.</summary>
    public DateTimeOffset UpdatedAt(int index)
    {
        var created = (double)(index - 1) / count;
        return At(created + ((1 - created) / 4));
    }

    /// <summary>The first index whose time is not before <paramref name="limit"/>, or one past the end.</summary>
    public int FirstNotBefore(DateTimeOffset limit, Func<int, DateTimeOffset> time)
    {
        int low = 1, high = count + 1;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (time(middle) < limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static DateTimeOffset At(double part)
    {
        var ticks = (long)(Span * part);
        return SandboxPeople.OldestTime.AddTicks(ticks - (ticks % TimeSpan.TicksPerSecond));
    }
}
