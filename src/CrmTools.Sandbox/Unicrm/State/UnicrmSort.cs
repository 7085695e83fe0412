namespace CrmTools.Sandbox.Unicrm;

/// <summary>A member sort (会员种类), and where the seed's members of it are.</summary>
internal sealed record UnicrmSort(string No, string Name)
{
    public static readonly UnicrmSort[] All = [new("01", "充值卡"), new("02", "贵宾卡"), new("03", "会员卡")];

    // Sorts repeat every ten people, so the n-th member of a sort is found without counting through the ones before.
    private readonly int[] _places = [.. Enumerable.Range(1, 10).Where(i => SandboxPeople.UnicrmSort(i) == No)];

    public static UnicrmSort? Find(string? no) => Array.Find(All, sort => sort.No == no);

    /// <summary>How many of the first people of the world have this sort.</summary>
    public int CountOf(int people) => (people / 10 * _places.Length) + _places.Count(place => place <= people % 10);

    /// <summary>The index of the n-th member (from 0) of this sort.</summary>
    public int IndexOf(int n) => (n / _places.Length * 10) + _places[n % _places.Length];
}
