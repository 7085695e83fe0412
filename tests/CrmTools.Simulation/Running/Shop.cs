using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>A small shop with its vendors' habits, and the input of the script that is run against it.</summary>
internal static class Shop
{
    private const int People = 160;

    public static SandboxOptions Options(VirtualTime time, Random random)
    {
        var options = new SandboxOptions { People = People, Clock = time, TrafficKept = 0 };
        options.Onex.MaxPageSize = random.Next(3) == 0 ? 0 : 2 + random.Next(4);
        options.Onex.LogOldestFirst = random.Next(2) == 0;
        options.Onex.DocumentedPointLog = random.Next(2) == 0;
        options.Unicrm.LogOldestFirst = random.Next(2) == 0;
        options.Unicrm.MaxTop = random.Next(3) == 0 ? 0 : 2 + random.Next(4);
        options.Fkw.RefreshRotates = random.Next(2) == 0;
        options.Fkw.NewestFirst = random.Next(2) == 0;
        options.Fkw.MaxPageSize = random.Next(3) == 0 ? 0 : 5 + random.Next(40);
        options.Chetonggui.RefusesRepeatedOrder = random.Next(2) == 0;
        options.Chetonggui.NewestFirst = random.Next(2) == 0;
        options.Chetonggui.MaxPageSize = random.Next(3) == 0 ? 0 : 1 + random.Next(5);
        return options;
    }

    public static List<PlannedWrite> Writes(Random random)
    {
        var draft = new Draft(random, People);
        var (fkw, parts) = (new FkwPlan(), new ChetongguiPlan());
        Func<Draft, PlannedWrite>[] vendors = [OnexPlan.Draw, UnicrmPlan.Draw, fkw.Draw, parts.Draw, MarketingforcePlan.Draw];
        var (one, other) = (vendors[random.Next(vendors.Length)], vendors[random.Next(vendors.Length)]);
        var writes = new List<PlannedWrite>();
        for (var count = 40 + random.Next(60); count > 0; count--)
        {
            draft.Next();
            writes.Add((random.Next(2) == 0 ? one : other)(draft));
        }

        return writes;
    }
}
