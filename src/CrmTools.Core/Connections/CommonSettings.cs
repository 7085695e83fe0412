using System.Globalization;

namespace CrmTools.Core.Connections;

/// <summary>Settings (<c>-Setting</c>) that every vendor has.</summary>
internal static class CommonSettings
{
    /// <summary>Longest time that may be waited for a lost request to be carried out or to die.</summary>
    private const int MostSeconds = 3600;

    private static readonly Dictionary<string, Func<string>> Known = new()
    {
        ["SettleSeconds"] = () => ConnectStrings.SettleSecondsSetting,
    };

    /// <summary>A vendor's settings and the common ones.</summary>
    public static IReadOnlyDictionary<string, Func<string>> With(IReadOnlyDictionary<string, Func<string>> settings) =>
        settings.Concat(Known).Concat(SandboxDoor.Known).ToDictionary(setting => setting.Key, setting => setting.Value);

    /// <summary>The settle time that was given, or null.</summary>
    public static TimeSpan? Settle(ConnectRequest request)
    {
        if (request.Settings.FirstOrDefault(setting => setting.Key.Equals("SettleSeconds", StringComparison.OrdinalIgnoreCase)).Value is not { } given) return null;
        var text = Convert.ToString(given, CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw CrmError.Invalid("Setting SettleSeconds", ConnectStrings.FormatNotSeconds(text, MostSeconds), ConnectStrings.GiveSeconds);
    }
}
