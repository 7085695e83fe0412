using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Journal;

/// <summary>Writes that are looked for before they are sent at all, as by another script that made the same record.</summary>
public sealed class LookFirstTests
{
    private int _looks;

    [Fact]
    public async Task What_is_there_already_is_not_sent_and_the_journal_says_applied()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);

        var written = await WriteAsync(road, () => new Finding.Applied("id9"));

        Assert.Equal(new Written("id9", 0, true), written);
        Assert.Equal(OperationState.Applied, await road.StateAsync());
        Assert.Empty(vendor.Sent);
    }

    [Fact]
    public async Task An_applied_key_is_remembered_without_a_look()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);
        await WriteAsync(road, () => Finding.Absent.Proven);

        var again = await WriteAsync(road, () => throw CrmError.Invalid("x", "the vendor is away", "Wait."));

        Assert.Equal(new Written("id1", 0, true), again);
        Assert.Equal(1, _looks);
        Assert.Single(vendor.Sent);
    }

    [Fact]
    public async Task A_look_that_fails_before_anything_is_sent_leaves_the_key_free()
    {
        using var vendor = new Script("ok");
        using var road = new Road(vendor);

        await Assert.ThrowsAsync<CrmException>(() => WriteAsync(road, () => throw CrmError.Invalid("x", "the vendor is away", "Wait.")));

        Assert.Equal(OperationState.Refused, await road.StateAsync());
        Assert.Empty(vendor.Sent);
    }

    private Task<Written> WriteAsync(Road road, Func<Finding> finding)
    {
        var addition = new Addition(PlainProtocol.AddMarked, (_, _) => "id1")
        {
            LooksFirst = true,
            Look = (_, _, _, _) =>
            {
                _looks++;
                return Task.FromResult(finding());
            },
        };
        return road.Once.WriteAsync(addition, new Call(PlainProtocol.AddMarked) { Key = "k1" }, road.Log, Road.Stop);
    }
}
