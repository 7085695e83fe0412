using System.Collections;
using System.Management.Automation;

namespace CrmTools.Binding;

/// <summary>Takes PowerShell's wrappers off, so that the core sees plain .NET values; and puts objects together from them.</summary>
internal static class PlainValues
{
    /// <summary>A hashtable as a dictionary of plain values.</summary>
    public static IReadOnlyDictionary<string, object?> From(IDictionary? table)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (table is null) return values;
        foreach (DictionaryEntry entry in table) values[entry.Key.ToString()!] = Unwrap(entry.Value);
        return values;
    }

    /// <summary>The properties of any object, or the entries of a hashtable.</summary>
    public static IReadOnlyDictionary<string, object?> From(object? item)
    {
        var value = item is PSObject wrapped ? wrapped.BaseObject : item;
        if (value is IDictionary table) return From(table);
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (item is null) return values;
        foreach (var property in PSObject.AsPSObject(item).Properties) values[property.Name] = Unwrap(property.Value);
        return values;
    }

    public static object? Unwrap(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => From((object)custom),
        PSObject wrapped => Unwrap(wrapped.BaseObject),
        string text => text,
        SwitchParameter flag => flag.IsPresent,
        IDictionary table => From(table),
        IList list => list.Cast<object?>().Select(Unwrap).ToArray(),
        _ => value,
    };

    /// <summary>Dictionaries as custom objects, so that their fields are properties.</summary>
    public static object? ToObject(object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                var custom = new PSObject();
                foreach (var (name, field) in map) custom.Properties.Add(new PSNoteProperty(name, ToObject(field)));
                return custom;
            case object?[] list:
                return list.Select(ToObject).ToArray();
            default:
                return value;
        }
    }
}
