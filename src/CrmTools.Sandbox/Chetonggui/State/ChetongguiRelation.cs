namespace CrmTools.Sandbox.Chetonggui;

/// <summary>The demo company's relation to another company.</summary>
internal sealed record ChetongguiRelation(string? CustomerId, string Target, string TargetName, string RelationId)
{
    /// <summary>The document's examples.</summary>
    public static string NameOf(string relation) => relation switch
    {
        "1" => "竞争关系",
        "2" => "普通关系",
        "3" => "商友",
        _ => $"关系{relation}",
    };
}
