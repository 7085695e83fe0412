using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>Builds the fields of a request under the vendor's names. What is null is not sent.</summary>
internal sealed class ChetongguiFields
{
    public JsonObject Body { get; } = [];

    public ChetongguiFields Text(string wire, string? value)
    {
        if (value is not null) Body[wire] = value;
        return this;
    }

    public ChetongguiFields Number(string wire, decimal? value)
    {
        if (value is { } number) Body[wire] = JsonValue.Create(number);
        return this;
    }

    public ChetongguiFields Day(string wire, DateTime? value)
    {
        if (value is { } day) Body[wire] = ChinaTime.FormatDay(day);
        return this;
    }

    /// <summary>Further fields under the vendor's own names; they win over the named ones, but never over the credentials.</summary>
    public ChetongguiFields Others(IReadOnlyDictionary<string, object?> property)
    {
        foreach (var (wire, value) in property)
        {
            if (wire.ToLowerInvariant() is "username" or "password" or "sec")
                throw CrmError.Invalid($"Property {wire}", ChetongguiStrings.BelongsToConnection, ChetongguiStrings.ConnectTakesIt);
            Body[wire] = Node(value);
        }

        return this;
    }

    /// <summary>These fields in <c>param</c>, with the op_type of a table before it.</summary>
    public JsonObject InParam(ChetongguiOpType? type = null)
    {
        var body = new JsonObject();
        if (type is { } number) body["op_type"] = (int)number;
        body["param"] = Body;
        return body;
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        DateTimeOffset time => ChinaTime.Format(time),
        DateTime time => ChinaTime.Format(new DateTimeOffset(time)),
        IReadOnlyDictionary<string, object?> map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Node)]),
        Enum word => word.ToString(),
        double or float or decimal => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => value.ToString(),
    };
}
