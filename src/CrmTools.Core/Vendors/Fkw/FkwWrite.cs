using System.Text.Json;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>Reads what an Fkw write returns.</summary>
internal static class FkwWrite
{
    /// <summary>The id in the answer, or null: what was accepted stays accepted, even where the server says no more than that.</summary>
    public static string? Id(Call call, Verdict.Accepted accepted) => Read(accepted)?.Id;

    /// <summary>Id and address of a medium in one text, which the memory of writes keeps; neither has a blank in it.</summary>
    public static string? Media(Call call, Verdict.Accepted accepted) => Read(accepted) is { MediaId: not null } wire ? $"{wire.MediaId} {wire.MediaUrl}" : null;

    private static FkwWrittenWire? Read(Verdict.Accepted accepted)
    {
        try
        {
            return JsonSerializer.Deserialize(accepted.Payload.Span, FkwJson.Default.FkwWrittenWire);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
