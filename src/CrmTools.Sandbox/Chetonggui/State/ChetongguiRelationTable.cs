using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>
/// The demo company's relations, one a company: the first hundred people's to begin with. The caller of any method holds the state's gate.
/// </summary>
internal sealed class ChetongguiRelationTable
{
    private const int MostSeeded = 100;

    private readonly SortedDictionary<string, ChetongguiRelation> _byTarget = new(StringComparer.Ordinal);

    public ChetongguiRelationTable(Population population)
    {
        for (var index = 1; index <= Math.Min(MostSeeded, population.Count); index++)
        {
            var name = SandboxPeople.ChetongguiCompanyName(population.At(index).Name);
            Put(new(SandboxPeople.ChetongguiCustomerId(index), SandboxPeople.ChetongguiCompanyId(index), name, SandboxPeople.ChetongguiRelation(index)));
        }
    }

    public ChetongguiRelation? Find(string target) => _byTarget.GetValueOrDefault(target);

    public void Put(ChetongguiRelation relation) => _byTarget[relation.Target] = relation;

    public void Remove(string target) => _byTarget.Remove(target);

    public List<ChetongguiRelation> Search(Func<ChetongguiRelation, bool> fits) => [.. _byTarget.Values.Where(fits)];
}
