using System.Globalization;

namespace CrmTools.Core.Connections;

/// <summary>A vendor's view of what the user gave to Connect-CrmVendor: reads values by their PowerShell names and says what is missing.</summary>
internal sealed class ConnectForm(ConnectRequest request, VendorInfo vendor, Surroundings? surroundings = null)
{
    public ConnectRequest Request => request;

    /// <summary>What the connection will find around it.</summary>
    public Surroundings Surroundings => surroundings ?? Surroundings.Usual;

    /// <summary>The same vendor's form of another request.</summary>
    public ConnectForm With(ConnectRequest other) => new(other, vendor, surroundings);

    /// <summary>A text that must be given.</summary>
    public string Text(string name, Func<string> remedy) => request.Parameters.GetValueOrDefault(name) switch
    {
        string { Length: > 0 } text => text,
        _ => throw CrmError.Invalid(name, CommonStrings.NothingGiven, remedy()),
    };

    /// <summary>A secret that must be given.</summary>
    public CrmSecret Secret(string name, Func<string> remedy) => request.Parameters.GetValueOrDefault(name) switch
    {
        CrmSecret secret when secret.Reveal().Length > 0 => secret,
        _ => throw CrmError.Invalid(name, CommonStrings.NothingGiven, remedy()),
    };

    /// <summary>A setting that is one of some words, compared without case.</summary>
    public string Choice(string key, string usual, params string[] words)
    {
        if (Setting(key) is not { } text) return usual;
        return words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw CrmError.Invalid($"Setting {key}", ConnectStrings.FormatNotKnown(text), ConnectStrings.FormatGiveOneOf(string.Join(ConnectStrings.OrBetween, words)));
    }

    /// <summary>A setting that is any text.</summary>
    public string? Setting(string key) => request.Settings
        .FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value?.ToString();

    /// <summary>A setting that is some texts, joined by commas.</summary>
    public string[] Words(string key, string usual) => (Setting(key) ?? usual).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A setting that is a whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Whole(string key, int usual, int least, int most)
    {
        if (Setting(key) is not { } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw CrmError.Invalid($"Setting {key}", ConnectStrings.FormatNotInRange(text, least, most), ConnectStrings.FormatGiveOneOrLeaveOut(usual));
    }

    /// <summary>Refuses what this vendor does not read: a misspelt setting must not pass unnoticed.</summary>
    public void RefuseUnknown()
    {
        foreach (var key in request.Settings.Keys)
        {
            if (vendor.Settings.Keys.Contains(key, StringComparer.OrdinalIgnoreCase)) continue;
            var known = string.Join(", ", vendor.Settings.Keys);
            throw CrmError.Invalid($"Setting {key}", ConnectStrings.FormatNoSuchSetting(vendor.Id), ConnectStrings.FormatKnownSettings(known));
        }

        foreach (var name in request.Parameters.Keys)
        {
            if (vendor.Parameters.Contains(name)) continue;
            var used = string.Join(", ", vendor.Parameters.Select(Shown).Distinct());
            throw CrmError.Invalid(name, ConnectStrings.FormatParameterNotUsed(vendor.Id), ConnectStrings.FormatVendorTakes(vendor.Id, used));
        }
    }

    // A user name and a password that only come together are given as one.
    private string Shown(string parameter) =>
        vendor.CredentialPassword != "Secret" && (parameter == vendor.CredentialUser || parameter == vendor.CredentialPassword) ? "-Credential" : $"-{parameter}";
}
