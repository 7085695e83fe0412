using System.Globalization;
using System.Text.Json;

namespace CrmTools.Sandbox.Onex;

/// <summary>
/// Application parameters, read the way a PHP server reads them: a number may come as text and text as a number. What is missing or of
/// the wrong kind is refused with e000006 and the parameter's name.
/// </summary>
internal sealed class OnexArguments(IReadOnlyDictionary<string, JsonElement> values, string prefix = "")
{
    /// <summary>True when the parameter was sent and is not null.</summary>
    public bool Has(string name) => values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>Text, or null when it was not sent.</summary>
    public string? Text(string name)
    {
        if (!Has(name)) return null;
        var value = values[name];
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            _ => throw Wrong(name, "必须是字符串"),
        };
    }

    /// <summary>Text that must be sent and not be empty.</summary>
    public string RequiredText(string name) => Text(name) is { Length: > 0 } text ? text : throw Wrong(name, "不能为空");

    /// <summary>Text that must be sent but may be empty.</summary>
    public string PresentText(string name) => Text(name) ?? throw Wrong(name, "缺少参数");

    public long? Integer(string name)
    {
        if (Text(name) is not { Length: > 0 } text) return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(name, "必须是整数");
    }

    public long RequiredInteger(string name) => Integer(name) ?? throw Wrong(name, "不能为空");

    /// <summary>An integer from 1 on, such as a page number.</summary>
    public int RequiredCount(string name)
    {
        var number = RequiredInteger(name);
        return number is >= 1 and <= int.MaxValue ? (int)number : throw Wrong(name, "必须大于0");
    }

    public decimal? Amount(string name)
    {
        if (Text(name) is not { Length: > 0 } text) return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(name, "必须是数字");
    }

    public decimal RequiredAmount(string name) => Amount(name) ?? throw Wrong(name, "不能为空");

    public bool? Flag(string name) => Text(name) switch
    {
        null or "" => null,
        "1" or "true" => true,
        "0" or "false" => false,
        _ => throw Wrong(name, "必须是1或者0"),
    };

    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { Length: > 0 } text) return null;
        return OnexDates.TryParse(text, out var time) ? time : throw Wrong(name, "日期格式错误");
    }

    public DateTimeOffset RequiredTime(string name) => Time(name) ?? throw Wrong(name, "不能为空");

    /// <summary>One of several integers.</summary>
    public int RequiredChoice(string name, int low, int high)
    {
        var number = RequiredInteger(name);
        return number >= low && number <= high ? (int)number : throw Wrong(name, $"必须在{low}到{high}之间");
    }

    /// <summary>An array's members, each as parameters of its own; also an array that came as text.</summary>
    public IReadOnlyList<OnexArguments> RequiredItems(string name)
    {
        var array = Array(name) ?? throw Wrong(name, "必须是数组");
        var items = new List<OnexArguments>();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object) throw Wrong(name, "明细必须是对象");
            items.Add(new(Members(item), $"{prefix}{name}[{items.Count}]."));
        }

        return items.Count > 0 ? items : throw Wrong(name, "不能为空");
    }

    /// <summary>A JSON array, sent as such or as text that holds one; null when it is neither.</summary>
    public JsonElement? Array(string name)
    {
        if (!Has(name)) return null;
        var value = values[name];
        if (value.ValueKind == JsonValueKind.Array) return value;
        if (value.ValueKind != JsonValueKind.String) return null;
        var parsed = TryParse(value.GetString()!);
        return parsed?.ValueKind == JsonValueKind.Array ? parsed : null;
    }

    public OnexRefusal Wrong(string name, string why) => OnexRefusal.Parameter(prefix + name, why);

    public static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject()) members[property.Name] = property.Value;
        return members;
    }

    public static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
