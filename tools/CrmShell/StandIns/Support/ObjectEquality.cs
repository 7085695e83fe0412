using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>When -Unique takes two objects for the same.</summary>
internal static class ObjectEquality
{
    internal static bool Same(PSObject left, PSObject right, bool ignoreCase)
    {
        if (left.BaseObject is not PSCustomObject || right.BaseObject is not PSCustomObject)
            return ValueComparer.Compare(left.BaseObject, right.BaseObject, ignoreCase) == 0;

        var others = right.Properties.ToArray();
        return left.Properties.Count() == others.Length
            && left.Properties.All(property => Array.Exists(others, other =>
                string.Equals(other.Name, property.Name, StringComparison.OrdinalIgnoreCase)
                && ValueComparer.Compare(property.Value, other.Value, ignoreCase) == 0));
    }
}
