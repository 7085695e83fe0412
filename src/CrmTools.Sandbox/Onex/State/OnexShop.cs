namespace CrmTools.Sandbox.Onex;

/// <summary>One of the brand's shops.</summary>
internal sealed record OnexShop(string Id, string Name, long NodeId)
{
    public static readonly OnexShop[] All = [new("shop_01", "上海总店", 5940), new("shop_02", "杭州分店", 5941)];

    public static OnexShop? Find(string id) => Array.Find(All, shop => shop.Id == id);

    public static OnexShop? Find(long nodeId) => Array.Find(All, shop => shop.NodeId == nodeId);
}
