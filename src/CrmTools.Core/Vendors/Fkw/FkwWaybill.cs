using System.Text.Json;
using System.Text.Json.Nodes;
using CrmTools.Core.Checking;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The three fields of a waybill, which go together.</summary>
internal static class FkwWaybill
{
    public static JsonObject Required(string? number, string? code, string? name) => new()
    {
        ["waybill_no"] = Number(number),
        ["logistics_code"] = Code(code),
        ["logistics_name"] = Check.Required(name, "LogisticsName", "Give the carrier's name, such as 顺丰速运."),
    };

    public static string Shown(JsonObject waybill) => $"{waybill["logistics_name"]} {waybill["waybill_no"]}";

    /// <summary>Adds what the caller gives beyond the named fields.</summary>
    public static void Others(JsonObject fields, IReadOnlyDictionary<string, object?> others)
    {
        foreach (var (field, value) in others) fields[field] = JsonSerializer.SerializeToNode(value);
    }

    private static string Number(string? given)
    {
        const string remedy = "Give the number on the carrier's waybill, such as M2002115671.";
        var number = Check.Required(given, "WaybillNo", remedy);
        return number.Any(char.IsWhiteSpace) ? throw CrmError.Invalid("WaybillNo", $"'{number}' has a blank in it", remedy) : number;
    }

    // Kuaidi100 writes its codes in small letters; the document's samples have both.
    private static string Code(string? given)
    {
        const string remedy = "Give the carrier's Kuaidi100 code, such as shunfeng; the Tab key lists the common ones.";
        var code = Check.Required(given, "LogisticsCode", remedy).ToLowerInvariant();
        return code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? code
            : throw CrmError.Invalid("LogisticsCode", $"'{given}' is not a Kuaidi100 code", remedy);
    }
}
