using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Tests.Fixture;

/// <summary>Reads the module's objects as a script does: by property name. The tests know none of its types.</summary>
internal static class Reading
{
    /// <summary>The name of the object's type.</summary>
    public static string TypeName(this PSObject item) => item.TypeNames[0];

    /// <summary>A property that must exist; its value as it is.</summary>
    public static object? Value(this object item, string property)
    {
        var found = PSObject.AsPSObject(item).Properties[property];
        Assert.True(found is not null, $"{PSObject.AsPSObject(item).TypeNames[0]} has no property {property}.");
        return found.Value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : found.Value;
    }

    /// <summary>A property as text; null stays null.</summary>
    public static string? Text(this object item, string property) => Convert.ToString(item.Value(property), CultureInfo.InvariantCulture) is { } text
        && item.Value(property) is not null ? text : null;

    /// <summary>The id of an error, without the cmdlet's name behind it.</summary>
    public static string Id(this ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    /// <summary>A property of the error's exception; null where a script would see nothing.</summary>
    public static object? Fact(this ErrorRecord error, string property) => PSObject.AsPSObject(error.Exception).Properties[property]?.Value;

    /// <summary>What the user is told to do.</summary>
    public static string Remedy(this ErrorRecord error) => error.ErrorDetails?.RecommendedAction ?? "";

    /// <summary>An entry of a dictionary property such as Extra.</summary>
    public static object? Entry(this object item, string property, string key)
    {
        var map = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(item.Value(property));
        return map.GetValueOrDefault(key);
    }
}
