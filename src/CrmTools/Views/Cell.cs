using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Views;

/// <summary>What the views (*.Format.ps1xml) show in a cell where a format string does not do.</summary>
public static class Cell
{
    /// <summary>Stands for the address of a shop inside this process, in the session's language.</summary>
    public static string EmbeddedSandbox => ViewStrings.EmbeddedSandbox;

    /// <summary>Stands for the address of a registered connection that leaves it to the vendor's usual one, in the session's language.</summary>
    public static string VendorsOwnAddress => ViewStrings.VendorsOwnAddress;

    /// <summary>
    /// A time in this machine's time zone and the session's culture, to the minute; empty for none. Also takes what Export-Clixml and remoting
    /// leave of a time: a bag with its properties, or a text.
    /// </summary>
    /// <param name="time">A DateTimeOffset, a DateTime, or what is left of one.</param>
    public static string Time(object? time) => (time is PSObject wrapped ? wrapped.BaseObject : time) switch
    {
        DateTimeOffset value => Shown(value.LocalDateTime),
        DateTime value => Shown(value.ToLocalTime()),
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var value) => Shown(value.LocalDateTime),
        string text => text,
        _ => time is PSObject bag && bag.Properties["UtcDateTime"]?.Value is DateTime utc ? Shown(utc.ToLocalTime()) : "",
    };

    private static string Shown(DateTime local) => local.ToString("g", CultureInfo.CurrentCulture);
}
