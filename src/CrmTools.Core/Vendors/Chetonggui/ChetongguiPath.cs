namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Paths that users give.</summary>
internal static class ChetongguiPath
{
    /// <summary>True for a path that stays below the connection's address: credentials are in every body.</summary>
    public static bool IsBelow(string path) => path.Length > 0
        && !path.Contains("://", StringComparison.Ordinal)
        && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Contains("..", StringComparison.Ordinal)
        && !path.StartsWith('/')
        && Uri.TryCreate(path, UriKind.Relative, out _);
}
