namespace CrmTools.Sandbox.Onex;

/// <summary>The methods that the server has, by class and function.</summary>
internal static class OnexMethods
{
    private static readonly Dictionary<string, IOnexOperation> All = new(StringComparer.Ordinal)
    {
        ["members.add"] = new MembersAdd(),
        ["members.get"] = new MembersGet(),
        ["members.update"] = new MembersUpdate(),
        ["members.getlist"] = new MembersGetList(),
        ["members.update_recommend"] = new MembersUpdateRecommend(),
        ["point.update"] = new PointUpdate(),
        ["point.get"] = new PointGet(),
        ["point.update_by_parent_code"] = new PointUpdateByParentCode(),
        ["pointlog.getlist"] = new PointLogGetList(),
        ["posorder.add"] = new PosOrderAdd(),
        ["orders.search"] = new OrdersSearch(),
    };

    /// <summary>
    /// Splits a method name on its dots: the last part is the function, the one before it the class, what comes before does not matter.
    /// </summary>
    /// <returns>Class and function as the sandbox names operations (points are always <c>point</c>), or null when there is no such method.</returns>
    public static (string Name, IOnexOperation Operation)? Find(string method, string pointClass)
    {
        var parts = method.Split('.');
        if (parts.Length < 2) return null;
        var owner = parts[^2];
        if (owner == pointClass) owner = "point";
        else if (owner == "point") return null;
        var name = owner + "." + parts[^1];
        return All.TryGetValue(name, out var operation) ? (name, operation) : null;
    }
}
