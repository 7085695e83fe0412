using System.Diagnostics;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Tests.People;

public sealed class PopulationTests
{
    [Fact]
    public void The_same_seed_gives_the_same_people_and_another_seed_others()
    {
        var people = Enumerable.Range(1, 100).Select(new Population(7, 1200).At);
        Assert.Equal(people, Enumerable.Range(1, 100).Select(new Population(7, 1200).At));
        Assert.NotEqual(people, Enumerable.Range(1, 100).Select(new Population(8, 1200).At));
    }

    [Fact]
    public void Known_people_do_not_change_between_versions()
    {
        var person = new Population(new SandboxOptions().Seed, 1200).At(1);
        Assert.Equal(KnownPerson, $"{person.Name} {person.Sex} {person.Birthday:yyyy-MM-dd} {person.Place.City}{person.Place.District}{person.Address}");
    }

    [Fact]
    public void Times_rise_with_the_index_and_stay_within_the_two_years()
    {
        var population = new Population(1, 5000);
        for (var i = 1; i <= 5000; i++)
        {
            Assert.InRange(population.CreatedAt(i), SandboxPeople.OldestTime, SandboxPeople.NewestTime);
            Assert.InRange(population.UpdatedAt(i), population.CreatedAt(i), SandboxPeople.NewestTime.AddSeconds(-1));
            if (i > 1) Assert.True(population.CreatedAt(i) > population.CreatedAt(i - 1) && population.UpdatedAt(i) > population.UpdatedAt(i - 1));
        }

        Assert.Equal(SandboxPeople.OldestTime, population.CreatedAt(1));
    }

    [Fact]
    public void A_time_is_found_without_a_scan()
    {
        var population = new Population(1, 5000);
        Assert.Equal(777, population.FirstNotBefore(population.CreatedAt(777), population.CreatedAt));
        Assert.Equal(778, population.FirstNotBefore(population.CreatedAt(777).AddSeconds(1), population.CreatedAt));
        Assert.Equal(5001, population.FirstNotBefore(SandboxPeople.NewestTime, population.CreatedAt));
    }

    [Fact]
    public void People_look_like_people()
    {
        var people = Enumerable.Range(1, 1200).Select(new Population(1, 1200).At).ToList();
        Assert.Equal(1200, people.Select(person => person.Mobile).Distinct().Count());
        Assert.All(people, person => Assert.Matches("^138[0-9]{8}$", person.Mobile));
        Assert.All(people, person => Assert.Matches("^\\p{IsCJKUnifiedIdeographs}{2,4}$", person.Name));
        Assert.InRange(people.Count(person => person.Sex == Sex.Female), 500, 650);
        Assert.InRange(people.Count(person => person.Remark.Length > 0), 240, 360);
        Assert.InRange(people.Select(person => person.Place.City).Distinct().Count(), 10, 16);
    }

    [Fact]
    public async Task A_million_people_start_at_once_and_their_last_page_is_as_fast_as_the_first()
    {
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var server = new SandboxServer(new() { People = 1_000_000 });
        var probe = OnexProbe.InProcess(server);
        var content = new { start_update_date = "2000-01-01", page = 10_000, page_size = 100 };
        var page = await probe.OkAsync("taocrm.members.getlist", content);
        Assert.Equal("1100000", page[99].GetProperty("member_id").GetString());
        Assert.Equal(0, (await probe.OkAsync("taocrm.members.getlist", content with { page = 10_001 })).GetArrayLength());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var last = await UnicrmProbe.InProcess(server).DataAsync("member?sortNo=03&skip=599999&top=10");
        Assert.Equal(("11999999", 600_000), (Assert.Single(last.GetProperty("items").EnumerateArray().ToList()).GetProperty("member_no").GetString(), last.GetProperty("total_count").GetInt32()));
        Assert.InRange(GC.GetTotalMemory(true) - before, long.MinValue, 20_000_000);
        GC.KeepAlive(server);
    }

    private const string KnownPerson = "孙婷婷 Female 1997-12-23 北京市海淀区学院路550号29号楼2301室";
}
