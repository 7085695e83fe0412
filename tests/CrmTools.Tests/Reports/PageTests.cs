using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Reports;

/// <summary>The page itself: safe, complete, in the user's language, and readable by everybody.</summary>
public sealed class PageTests : ReportTest
{
    private const string Hostile = "</script><script>alert(1)</script><img src=\"https://evil.example/x\" onerror='alert(2)'>&amp;<!--]]>\u202Ekcab";

    [Fact]
    public void Nothing_in_it_loads_anything()
    {
        Work();
        var html = Report().Html;
        var own = Regex.Replace(html, "<script>.*?</script>", "", RegexOptions.Singleline);

        Assert.DoesNotMatch("(?i)<(link|img|iframe|object|embed|base|form|video|audio|source|image)[\\s>]", own);
        Assert.DoesNotMatch("(?i)(src|href|action|data|poster|srcset)\\s*=", own);
        Assert.DoesNotMatch("(?i)url\\(|@import|https?:", own);
        Assert.Contains("default-src 'none'", own);

        // Addresses in the library name XML's vocabularies.
        Assert.All(Regex.Matches(html, "https?://[^\"'\\\\ )]+").Select(match => match.Value), address => Assert.StartsWith("http://www.w3.org/", address));
    }

    [Fact]
    public void Whatever_keys_and_vendors_say_stays_text()
    {
        using var server = new RawServer(_ => Answer($$$"""{"error_response":{"code":"e000008","msg":{{{JsonSerializer.Serialize(Hostile)}}},"sub_msg":"no"}}"""));
        Session.Set("raw", new Uri($"http://127.0.0.1:{server.Port}/")).Set("secret", Shop.Secure("k")).Set("key", Hostile)
            .Run("$null = Connect-CrmVendor ONex -Name hostile -BaseUri $raw -Flag hostile -Secret $secret -MaximumRetryCount 0; Add-CrmPoint 100009 5 -OperationKey $key -Connection hostile");
        var known = Session.Run("Get-CrmOperation -Connection hostile").Single;
        Assert.Equal(Hostile, known.Text("OperationKey"));
        Assert.Contains("<script>alert(1)", known.Text("Reason"));

        var report = Report("-Connection hostile");

        Assert.Equal(3, Regex.Count(report.Html, "(?i)<script"));
        Assert.Equal(3, Regex.Count(report.Html, "(?i)</script"));
        Assert.DoesNotMatch("(?i)<img", Regex.Replace(report.Html, "<script>.*?</script>", "", RegexOptions.Singleline));
        Assert.Contains(Hostile, report.Words);
        Assert.Contains("<script>alert(1)", report.Data.GetProperty("reasons").GetProperty("labels")[0].GetString());
    }

    [Fact]
    public void Commands_are_quoted_so_that_they_mean_what_they_show()
    {
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.Reset, Operation = "point.update", Times = int.MaxValue, Point = FaultPoint.AfterCommit });
        Shop.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Operation = "pointlog.getlist", Times = int.MaxValue });
        var key = "it's ’curly‘ $(Get-Date) `n \"x\"; Remove-Item ~";
        Session.Set("key", key).Run("Add-CrmPoint 100009 5 -OperationKey $key -Connection onex");
        Shop.Faults.Clear();
        var command = Report("-Connection onex").Commands[1];

        Assert.Equal(key, Session.Run($"{command} -Confirm:$false").Single.Text("OperationKey"));
    }

    [Theory]
    [InlineData("en-US", "en", "Points added", "1,234.50")]
    [InlineData("de-DE", "en", "Points added", "1.234,50")]
    [InlineData("zh-CN", "zh-Hans", "增加积分", "1,234.50")]
    public void Texts_are_in_the_users_language_and_numbers_in_the_users_culture(string culture, string language, string points, string amount)
    {
        Session.Run("Add-CrmPoint 100009 5 -Connection onex; New-CrmPayment -CardNo (Get-CrmMember -Connection unicrm | Where-Object { $_.Account.Balance -gt 2000 } | Select-Object -First 1).CardNo -AccountNo 00 -Amount 1234.5 -Connection unicrm -Confirm:$false -ErrorAction SilentlyContinue");
        var report = Report("-Connection onex, unicrm", culture);

        Assert.Equal(language, report.Language);
        Assert.Equal("5", report.Cards[points]);
        Assert.Contains(amount, report.Words);
        Assert.Equal(culture, report.Data.GetProperty("culture").GetString());
        Assert.Contains(DateTime.Now.ToString("d", new System.Globalization.CultureInfo(culture)), report.Words);
    }

    [Fact]
    public void It_can_be_read_without_scripts_and_by_a_screen_reader()
    {
        Work();
        var html = Report().Html;

        Assert.Contains("<noscript>", html);
        Assert.Single(Regex.Matches(html, "<h1>"));
        Assert.Equal(Regex.Count(html, "<table"), Regex.Count(html, "<caption>[^<]+</caption>"));
        Assert.DoesNotMatch("<th(?! scope=|ead)", html[..html.IndexOf("<script", StringComparison.Ordinal)]);
        Assert.All(Regex.Matches(html, "<div class=\"chart\"[^>]*>").Select(match => match.Value), chart => Assert.Matches("role=\"img\" aria-label=\"[^\"]{20,}\"", chart));
        Assert.Contains("prefers-color-scheme: dark", html);
        Assert.Contains("@media print", html);

        // Charts are hidden until the script shows them.
        Assert.Contains("class=\"plain\"", html);
        Assert.Contains(".plain .chart { display: none; }", html);
    }

    [Fact]
    public void No_secret_is_in_it()
    {
        Work();
        Assert.DoesNotContain("canary", Report().Html);
    }

    private static string Answer(string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";
}
