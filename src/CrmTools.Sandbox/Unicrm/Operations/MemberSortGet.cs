namespace CrmTools.Sandbox.Unicrm;

/// <summary>2. GET membersort: the shop's member sorts.</summary>
internal sealed class MemberSortGet : IUnicrmOperation
{
    public string Name => "membersort";

    public bool Writes => false;

    public bool IsList => false;

    public Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input) => writer =>
    {
        writer.StartArray("data");
        foreach (var sort in UnicrmSort.All)
        {
            writer.StartItem("MemberSort");
            writer.Text("no", sort.No);
            writer.Text("name", sort.Name);
            writer.EndObject();
        }

        writer.EndArray();
    };
}
