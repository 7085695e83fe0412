using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace CrmTools.Sandbox;

/// <summary>Sets a property from text, for command lines and control requests.</summary>
internal static class TextSetter
{
    public static void Set(object target, string name, string value)
    {
        var property = target.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        if (property?.SetMethod is null)
            throw new ArgumentException($"{target.GetType().Name} has no setting '{name}'.", nameof(name));
        property.SetValue(target, Convert(property, value));
    }

    private static object? Convert(PropertyInfo property, string value)
    {
        var type = property.PropertyType;
        if (type == typeof(string)) return value;
        var nullable = Nullable.GetUnderlyingType(type) is not null;
        if (nullable && value.Length == 0) return null;
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, value);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The converters wrap their reason in several kinds of exception; a caller needs one that names the setting.
            throw new ArgumentException($"'{value}' is not a value of {property.Name} ({type.Name}).", nameof(value), e);
        }
    }
}
