namespace CrmTools.Core.Vendors.Fkw;

/// <summary>
/// Puts groups in the order of their tree, each with its path. A group whose parent is not in the list, or that is its own ancestor, is shown
/// at the top: it must not get lost.
/// </summary>
internal static class FkwGroupTree
{
    private const string Top = "0";

    public static IReadOnlyList<CrmProductGroup> Build(IReadOnlyList<FkwGroupWire> rows, CrmConnection connection)
    {
        var ids = rows.Select(row => row.GroupId).ToHashSet();
        var children = rows.ToLookup(row => row.ParentId);
        var groups = new List<CrmProductGroup>();
        var shown = new HashSet<FkwGroupWire>();
        foreach (var row in rows)
        {
            if (row.ParentId is null or Top || !ids.Contains(row.ParentId)) Add(row, null);
        }

        foreach (var row in rows) Add(row, null);
        return groups;

        void Add(FkwGroupWire row, string? above)
        {
            if (!shown.Add(row)) return;
            var path = above is null ? row.Name : $"{above}/{row.Name}";
            groups.Add(new CrmProductGroup
            {
                Connection = connection,
                Id = row.GroupId,
                Name = row.Name,
                ParentId = row.ParentId is Top ? null : row.ParentId,
                Path = path,
            });
            foreach (var child in children[row.GroupId]) Add(child, path);
        }
    }
}
