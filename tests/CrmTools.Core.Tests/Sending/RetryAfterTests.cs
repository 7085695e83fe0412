using CrmTools.Core.Sending;

namespace CrmTools.Core.Tests.Sending;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("seconds", "7", null, 7d)]
    [InlineData("zero", "0", null, 0d)]
    [InlineData("a day", "86400", null, 86400d)]
    [InlineData("absent", null, null, null)]
    [InlineData("negative", "-5", null, null)]
    [InlineData("no number", "soon", null, null)]
    [InlineData("beyond any number", "99999999999999999999", null, null)]
    [InlineData("date without Date, from our clock", "Sun, 01 Mar 2026 12:00:30 GMT", null, 30d)]
    [InlineData("date, the server's clock an hour ahead", "Sun, 01 Mar 2026 13:00:20 GMT", "Sun, 01 Mar 2026 13:00:00 GMT", 20d)]
    [InlineData("date, the server's clock a day behind", "Sat, 28 Feb 2026 12:00:20 GMT", "Sat, 28 Feb 2026 12:00:00 GMT", 20d)]
    [InlineData("date in the past", "Sun, 01 Mar 2026 11:59:00 GMT", "Sun, 01 Mar 2026 12:00:00 GMT", 0d)]
    [InlineData("seconds beside any Date", "4", "Sat, 28 Feb 2026 12:00:00 GMT", 4d)]
    public void Both_forms_are_understood(string name, string? value, string? date, double? seconds)
    {
        using var response = new HttpResponseMessage();
        if (value is not null) response.Headers.TryAddWithoutValidation("Retry-After", value);
        if (date is not null) response.Headers.TryAddWithoutValidation("Date", date);

        var wait = RetryAfter.Read(response.Headers, Now);

        Assert.True(seconds == wait?.TotalSeconds, $"{name}: {wait}");
    }
}
