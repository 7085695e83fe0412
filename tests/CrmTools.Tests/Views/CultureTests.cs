using System.Globalization;

namespace CrmTools.Tests.Views;

/// <summary>Amounts and times as the user's culture writes them, times on the user's clock.</summary>
public sealed class CultureTests : ViewTest
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void Amounts_and_times_are_the_cultures(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        Session.Run($"[cultureinfo]::CurrentCulture = '{name}'").Clean();
        Session.Run("$order = Get-CrmOrder -First 1 -Connection fkw; $entry = Get-CrmPointLog 100009 -Connection onex | Where-Object Change -EQ 1234; $member = Get-CrmMember 100009 -Connection onex").Clean();
        var order = Session.Run("$order").Single;
        var amount = ((decimal)order.Value("Amount")!).ToString("N2", culture);
        var created = ((DateTimeOffset)order.Value("CreatedAt")!).LocalDateTime.ToString("g", culture);
        foreach (var shape in new[] { "Format-Table", "Format-List" })
        {
            var text = Show($"[cultureinfo]::CurrentCulture = '{name}'; $order | {shape}");
            Assert.Contains($" {amount}", text, StringComparison.Ordinal);
            Assert.Contains(created, text, StringComparison.Ordinal);
            Assert.Contains($"+{1234.ToString("#,0", culture)}", Show($"[cultureinfo]::CurrentCulture = '{name}'; $entry | {shape}"), StringComparison.Ordinal);
        }

        var birthday = ((DateTime)Session.Run("$member").Single.Value("Birthday")!).ToString("d", culture);
        Assert.Contains($"Birthday       : {birthday}", Show($"[cultureinfo]::CurrentCulture = '{name}'; $member | Format-List"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_three_cultures_differ()
    {
        // Else the test above would prove nothing.
        string[] texts = [.. new[] { "zh-CN", "en-US", "de-DE" }.Select(name => Show($"[cultureinfo]::CurrentCulture = '{name}'; Get-CrmOrder -First 1 -Connection fkw | Format-List"))];
        Assert.Equal(3, texts.Distinct().Count());
    }
}
