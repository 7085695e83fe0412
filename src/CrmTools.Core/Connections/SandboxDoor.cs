using System.Globalization;

namespace CrmTools.Core.Connections;

/// <summary>
/// The embedded sandbox behind <c>Connect-CrmVendor -Sandbox</c>: an emulator in this process, without a port, so that no request can leave. All
/// connections of one name in this process meet the same shop, connected again or from another runspace.
/// </summary>
internal static class SandboxDoor
{
    /// <summary>Settings that shape the sandbox itself, the same for all vendors.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string>> Known = new Dictionary<string, Func<string>>
    {
        ["SandboxPeople"] = () => ConnectStrings.SandboxPeopleSetting,
        ["SandboxLatencyMs"] = () => ConnectStrings.SandboxLatencySetting,
    };

    /// <summary>The form with the sandbox's own credentials where the user gave none; wrong ones stay wrong.</summary>
    public static ConnectForm Fill(ConnectForm form, params (string Name, object Value)[] defaults)
    {
        if (!form.Request.Sandbox) return form;
        var parameters = new Dictionary<string, object>(form.Request.Parameters);
        foreach (var (name, value) in defaults) parameters.TryAdd(name, value);
        return form.With(form.Request with { Parameters = parameters });
    }

    /// <summary>The checked address; for the embedded sandbox one that names the shop and that no resolver knows.</summary>
    public static Uri Address(ConnectForm form, string connection) => IsEmbedded(form)
        ? new Uri($"http://sandbox.invalid/{Uri.EscapeDataString(connection.ToLowerInvariant())}/")
        : Connections.Address.Checked(form.Request);

    /// <summary>The handler of the connection: the emulator's, or the one that opens sockets.</summary>
    public static HttpMessageHandler Handler(ConnectForm form, CrmConnection connection, string vendor)
    {
        if (form.Surroundings.Network is { } network) return network(vendor, connection.BaseUri!);
        return IsEmbedded(form)
            ? EmbeddedShops.Handler(connection, vendor, Number(form, "SandboxPeople", 1200), Number(form, "SandboxLatencyMs", 0))
            : Transport.Create(form.Request);
    }

    // With an address, the sandbox is another process on this machine.
    private static bool IsEmbedded(ConnectForm form) => IsEmbedded(form.Request);

    /// <summary>True when the shop lives in this process.</summary>
    public static bool IsEmbedded(ConnectRequest request) => request is { Sandbox: true, BaseUri: null };

    private static int Number(ConnectForm form, string key, int usual)
    {
        if (form.Setting(key) is not { } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw CrmError.Invalid($"Setting {key}", ConnectStrings.FormatNotAWholeNumber(text), ConnectStrings.GiveWholeNumber);
    }
}
