using System.Globalization;
using CrmTools.Report.Tally;

namespace CrmTools.Report.Page;

/// <summary>Numbers and times as the user writes them.</summary>
internal sealed class Shown(ReportScope scope)
{
    public string Number(long number) => number.ToString("N0", scope.Culture);

    /// <summary>With the decimals that it has, and no more.</summary>
    public string Number(decimal? number) => number is { } given ? given.ToString("#,0.############", scope.Culture) : "";

    /// <summary>An amount of money: two decimals, and more where it has more.</summary>
    public string Money(decimal? amount) => amount is { } given ? given.ToString("#,0.00##########", scope.Culture) : "";

    /// <summary>How much of something.</summary>
    public string Quantity(Deed deed, decimal? quantity) => deed is Deed.Payment or Deed.Order ? Money(quantity) : Number(quantity);

    public string Share(long part, long whole) => whole == 0 ? "" : ((decimal)part / whole).ToString("P1", scope.Culture);

    public string Day(DateOnly day) => day.ToString("d", scope.Culture);

    public string Time(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, scope.Zone).ToString("g", scope.Culture);

    /// <summary>For machines, and for people who point at it.</summary>
    public string Exact(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, scope.Zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public string Zone()
    {
        var offset = scope.Zone.GetUtcOffset(scope.Now);
        return $"{scope.Zone.Id} (UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm})";
    }
}
