namespace CrmTools.Connections.Profiles;

/// <summary>Names of what the module itself puts into vaults: letters, digits and dashes only, for some vaults take nothing else.</summary>
internal static class EntryNames
{
    public static string For(string id, string parameter) => $"CrmTools-{id}-{parameter}";
}
