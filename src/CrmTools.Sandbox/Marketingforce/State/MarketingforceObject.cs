using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>An object: its fields, and how records of it are read and written.</summary>
internal sealed class MarketingforceObject
{
    private readonly Dictionary<string, MarketingforceField> _fields;

    /// <param name="name">API name.</param>
    /// <param name="prefix">What its records' ids begin with, in hexadecimal digits.</param>
    /// <param name="fields">Its own fields beside those that all objects have.</param>
    public MarketingforceObject(string name, string prefix, params MarketingforceField[] fields)
    {
        Name = name;
        Prefix = prefix;
        _fields = MarketingforceSchema.Common.Concat(fields).ToDictionary(field => field.Name, StringComparer.Ordinal);
        foreach (var field in fields.Where(field => field.Refers is not null))
            _fields[field.Name + "__r"] = new MarketingforceField(field.Name + "__r", MarketingforceKind.Text) { IsFixed = true };
    }

    public string Name { get; }

    public string Prefix { get; }

    /// <summary>The object whose detail it is; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The field of its details that holds its id.</summary>
    public string KeyInDetails { get; init; } = "";

    public bool IsCustom => Name.EndsWith("__c", StringComparison.Ordinal);

    public MarketingforceField Field(string name) => _fields.GetValueOrDefault(name) ?? throw MarketingforceRefusal.Illegal(name);

    /// <summary>Reads the fields of a write strictly.</summary>
    /// <exception cref="MarketingforceRefusal">Unknown, fixed, missing or of another kind, or a relation to nothing.</exception>
    public Dictionary<string, object?> Read(JsonObject sent, MarketingforceState state, bool isNew)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, node) in sent)
        {
            if (name is "dataObjectApiName" || (name is "_id" && !isNew)) continue;
            var field = Field(name);
            if (field.IsFixed) throw MarketingforceRefusal.Illegal(name);
            var value = field.Read(node);
            if (field.Refers is { } other && value is string id && state.TableOf(other).Find(id) is null)
                throw new MarketingforceRefusal(MarketingforceCodes.Business, other == "AccountObj" ? "客户名称关联关系不存在" : "关联关系不存在");
            values[name] = value;
        }

        if (isNew && _fields.Values.FirstOrDefault(field => field.IsRequired && values.GetValueOrDefault(field.Name) is null) is { } missing)
            throw MarketingforceRefusal.Illegal(missing.Name);
        return values;
    }

    /// <summary>Writes a record with all its fields, or with some.</summary>
    public JsonObject Write(MarketingforceRecord record, MarketingforceState state, IReadOnlySet<string>? only)
    {
        var json = new JsonObject();
        foreach (var (name, value) in record.Values)
        {
            var field = _fields[name];
            if (only?.Contains(name) != false) json[name] = MarketingforceField.Write(value);
            var label = name + "__r";
            if (field.Refers is { } other && value is string id && only?.Contains(label) != false)
                json[label] = state.TableOf(other).Find(id)?.Values.GetValueOrDefault("name") as string;
        }

        return json;
    }
}
