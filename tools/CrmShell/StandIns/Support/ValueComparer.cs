using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>Orders any two values as Sort-Object does: by the left one's type where the right one converts to it, else as text.</summary>
internal static class ValueComparer
{
    internal static int Compare(object? left, object? right, bool ignoreCase)
    {
        left = left is PSObject wrappedLeft ? wrappedLeft.BaseObject : left;
        right = right is PSObject wrappedRight ? wrappedRight.BaseObject : right;
        if (left is not string || right is not string)
        {
            if (LanguagePrimitives.TryCompare(left, right, ignoreCase, CultureInfo.CurrentCulture, out var order))
                return order;
        }

        var options = ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None;
        return string.Compare(Text(left), Text(right), CultureInfo.CurrentCulture, options);
    }

    private static string Text(object? value) => value is null ? "" : PSObject.AsPSObject(value).ToString();
}
