using System.ComponentModel;
using System.Diagnostics;

namespace CrmTools.Core.Tokens;

/// <summary>Opens an address in the user's browser.</summary>
internal static class Browser
{
    /// <summary>A program to use instead of the system's browser; <c>none</c> to open none.</summary>
    public const string Variable = "CRMTOOLS_BROWSER";

    /// <summary>False when no browser could be started: on a server, in a container.</summary>
    public static bool Open(Uri address)
    {
        try
        {
            var program = Environment.GetEnvironmentVariable(Variable);
            if (string.Equals(program, "none", StringComparison.OrdinalIgnoreCase)) return false;
            var start = string.IsNullOrEmpty(program)
                ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
                : new ProcessStartInfo(program, [address.AbsoluteUri]) { UseShellExecute = false };
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException or IOException)
        {
            return false;
        }
    }
}
