namespace CrmTools.Sandbox.Onex;

/// <summary>One change of a member's points in one shop.</summary>
internal sealed record OnexPointEntry(
    DateTimeOffset Time, string ShopId, string Type, long Before, long After, string Description)
{
    public long Change => After - Before;
}
