using System.Text;
using System.Text.Json;
using CrmTools.Core.Connections;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors;

/// <summary>A call that no cmdlet covers, once the vendor's own rules have made it: sent like the rest, answered as plain values or as text.</summary>
internal static class RawWrite
{
    /// <param name="client">Whose shop is called.</param>
    /// <param name="call">The call.</param>
    /// <param name="raw">What the user gave.</param>
    /// <param name="warnings">What will be sent otherwise than it was given.</param>
    /// <param name="clean">Takes out of the plain values what nobody may see.</param>
    public static PreparedWrite<object?> Of(VendorClient client, Call call, RawCall raw, IReadOnlyList<string>? warnings = null, Func<object?, object?>? clean = null) => new()
    {
        Target = $"{client.Connection.Name}: {call.Endpoint.Name}",
        Action = VendorStrings.FormatInvoke(call.Endpoint.Method),
        IsHarmless = call.Endpoint.Repeat == Repeat.Harmless,
        Warnings = warnings ?? [],
        SendAsync = async (log, stop) =>
        {
            var payload = (await client.Exchange.SendAsync(call, log, stop)).Payload;
            if (raw.Raw) return Encoding.UTF8.GetString(payload.Span);
            if (payload.IsEmpty) return null;
            using var json = JsonDocument.Parse(payload);
            var plain = ExtraFields.Plain(json.RootElement);
            return clean is null ? plain : clean(plain);
        },
    };
}
