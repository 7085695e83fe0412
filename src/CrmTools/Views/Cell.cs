using System.Globalization;
using System.Management.Automation;

namespace CrmTools.Views;

/// <summary>What the views (*.Format.ps1xml) show in a cell where a format string does not do.</summary>
public static class Cell
{
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
