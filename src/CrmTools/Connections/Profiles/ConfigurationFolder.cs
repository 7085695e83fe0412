namespace CrmTools.Connections.Profiles;

/// <summary>The user's configuration folder of this module.</summary>
internal static class ConfigurationFolder
{
    /// <summary>The variable that names another folder.</summary>
    public const string Variable = "CRMTOOLS_CONFIG";

    /// <summary>The folder of the registered connections; it need not exist.</summary>
    /// <exception cref="CrmException">With id InvalidInput, where the account has no home and the variable is not set.</exception>
    public static string Connections
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return Path.Combine(Path.GetFullPath(given), "connections");

            // %APPDATA% on Windows, $XDG_CONFIG_HOME or ~/.config on Linux, ~/Library/Application Support on macOS.
            var home = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            if (home.Length == 0) throw CrmError.Invalid(Variable, ProfileStrings.NoConfigurationFolder, ProfileStrings.FormatSetConfigurationFolder(Variable));
            return Path.Combine(home, "CrmTools", "connections");
        }
    }
}
