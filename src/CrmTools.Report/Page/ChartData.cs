using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CrmTools.Report.Tally;

namespace CrmTools.Report.Page;

/// <summary>The figures as JSON, for the script that draws the charts. Letters that mean something in HTML are escaped.</summary>
internal sealed class ChartData(ReportTally tally, ReportScope scope, Shown shown)
{
    /// <summary>Reasons in the chart; the table has all.</summary>
    private const int MostReasons = 10;

    /// <summary>Days without writes are shown too, unless there are years of them.</summary>
    private const int MostDays = 3 * 366;

    private const int LongestLabel = 48;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("culture", scope.Culture.Name);
            json.WriteString("locale", Texts.ChartLocale);
            json.WriteString("writes", Texts.Writes);
            json.WriteString("total", Texts.Total);
            json.WriteNumber("count", tally.States.Total);
            WriteStates(json);
            WriteDays(json);
            WriteShops(json);
            WriteReasons(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void WriteStates(Utf8JsonWriter json)
    {
        json.WriteStartArray("states");
        foreach (var state in StateTally.States)
        {
            json.WriteStartObject();
            json.WriteString("style", Words.Style(state));
            json.WriteString("name", Words.Of(state));
            json.WriteNumber("count", tally.States[state]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDays(Utf8JsonWriter json)
    {
        var days = Days();
        json.WriteStartObject("days");
        Array(json, "labels", days, day => json.WriteStringValue(shown.Day(day.Day)));
        json.WriteStartArray("states");
        foreach (var state in StateTally.States) Array(json, null, days, day => json.WriteNumberValue(day.Tally.States[state]));
        json.WriteEndArray();
        Series(json, "given", Texts.PointsGiven, days, day => day.Given);
        Series(json, "taken", Texts.PointsTaken, days, day => day.Taken);
        Series(json, "paid", Texts.Payments, days, day => day.Paid);
        json.WriteEndObject();
    }

    private void WriteShops(Utf8JsonWriter json)
    {
        json.WriteStartObject("shops");
        Array(json, "labels", tally.Shops, shop => json.WriteStringValue($"{shop.Key.Connection} ({shop.Key.Vendor})"));
        json.WriteStartArray("states");
        foreach (var state in StateTally.States) Array(json, null, tally.Shops, shop => json.WriteNumberValue(shop.Value[state]));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteReasons(Utf8JsonWriter json)
    {
        var failures = tally.Failures.Take(MostReasons).ToArray();
        json.WriteStartObject("reasons");
        Array(json, "labels", failures, failure => json.WriteStringValue(Label(failure)));
        Array(json, "refused", failures, failure => json.WriteNumberValue(failure.States[CrmOperationState.Refused]));
        Array(json, "doubt", failures, failure => json.WriteNumberValue(failure.States[CrmOperationState.InDoubt]));
        json.WriteEndObject();
    }

    private List<(DateOnly Day, DayTally Tally)> Days()
    {
        var days = tally.Days.Select(day => (day.Key, day.Value)).ToList();
        if (days.Count == 0) return [];
        var (first, last) = (days[0].Key, days[^1].Key);
        if (last.DayNumber - first.DayNumber >= MostDays) return days;
        var none = new DayTally();
        return [.. Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber).Select(day => (day, tally.Days.GetValueOrDefault(day, none)))];
    }

    // The vendor's code, and as much of its message as there is room for.
    private static string Label(Failure failure)
    {
        var text = Words.Of(failure).ReplaceLineEndings(" ");
        return new StringInfo(text) is { LengthInTextElements: > LongestLabel } letters ? $"{letters.SubstringByTextElements(0, LongestLabel - 1)}…" : text;
    }

    private static void Series(Utf8JsonWriter json, string name, string title, List<(DateOnly Day, DayTally Tally)> days, Func<DayTally, decimal> value)
    {
        if (days.All(day => value(day.Tally) == 0)) return;
        json.WriteStartObject(name);
        json.WriteString("name", title);
        Array(json, "values", days, day => json.WriteNumberValue(value(day.Tally)));
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string? name, IEnumerable<T> items, Action<T> write)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
