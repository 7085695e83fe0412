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
        ["logistics_name"] = Check.Required(name, "LogisticsName", () => FkwStrings.GiveCarrierName),
    };

    public static string Shown(JsonObject waybill) => $"{waybill["logistics_name"]} {waybill["waybill_no"]}";

    /// <summary>Adds what the caller gives beyond the named fields.</summary>
    public static void Others(JsonObject fields, IReadOnlyDictionary<string, object?> others)
    {
        foreach (var (field, value) in others) fields[field] = JsonSerializer.SerializeToNode(value);
    }

    private static string Number(string? given)
    {
        var number = Check.Required(given, "WaybillNo", () => FkwStrings.GiveWaybill);
        return number.Any(char.IsWhiteSpace) ? throw CrmError.Invalid("WaybillNo", FkwStrings.FormatWaybillHasBlank(number), FkwStrings.GiveWaybill) : number;
    }

    // Kuaidi100 writes its codes in small letters; the document's samples have both.
    private static string Code(string? given)
    {
        var code = Check.Required(given, "LogisticsCode", () => FkwStrings.GiveCarrierCode).ToLowerInvariant();
        return code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? code
            : throw CrmError.Invalid("LogisticsCode", FkwStrings.FormatNotACarrierCode(given), FkwStrings.GiveCarrierCode);
    }
}
