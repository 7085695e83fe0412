using System.Text.Json;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>Reads what a UniCRM write returns.</summary>
internal static class UnicrmWrite
{
    /// <summary>The number in <c>data</c>, null where the vendor returns none.</summary>
    public static string? Id(Call call, Verdict.Accepted accepted)
    {
        if (accepted.Payload.IsEmpty) return null;
        try
        {
            using var json = JsonDocument.Parse(accepted.Payload);
            return ExtraFields.Plain(json.RootElement) as string;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
