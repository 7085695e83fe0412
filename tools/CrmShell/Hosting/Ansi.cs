using System.Management.Automation;
using System.Management.Automation.Internal;

namespace CrmTools.Shell.Hosting;

/// <summary>Escape sequences of terminals.</summary>
internal static class Ansi
{
    internal const string Reset = "\e[0m";
    internal const string ClearLine = "\r\e[2K";

    internal static string Foreground(ConsoleColor colour) => PSStyle.MapForegroundColorToEscapeSequence(colour);

    internal static string Background(ConsoleColor colour) => PSStyle.MapBackgroundColorToEscapeSequence(colour);

    /// <summary>The text without any escape sequence.</summary>
    internal static string Strip(string text) => text.Contains('\e') ? new StringDecorated(text).ToString(OutputRendering.PlainText) : text;
}
