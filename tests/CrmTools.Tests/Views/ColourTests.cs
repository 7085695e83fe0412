namespace CrmTools.Tests.Views;

/// <summary>The module adds no colour of its own: headers and labels have PowerShell's, and a redirected text has none.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ColourTests : ViewTest
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData("PlainText")]
    [InlineData("Host")]
    public void Redirected_text_has_no_colour(string rendering)
    {
        Render(rendering);
        foreach (var _ in Every())
        {
            foreach (var shape in new[] { "Format-Table", "Format-List", "Format-Wide" }) Assert.DoesNotContain(Escape, Show($"$objects | {shape}"));
        }
    }

    [Fact]
    public void With_colour_only_headers_and_labels_have_it()
    {
        Render("Ansi");
        foreach (var (type, _) in Every())
        {
            var table = Screenful.Lines(Show("$objects | Format-Table"));
            Assert.Contains(Escape, table[0]);
            Assert.All(table.Skip(2), line => Assert.DoesNotContain(Escape, line.Replace("\u001b[0m", "", StringComparison.Ordinal)));
            Assert.All(
                Screenful.Lines(Show("$objects | Format-List")).Where(line => line.Contains(" : ", StringComparison.Ordinal)),
                line => Assert.True(line.LastIndexOf(Escape) <= line.IndexOf(" : ", StringComparison.Ordinal) + 8, $"{type}: {line}"));
        }
    }

    private protected override void Leave() => Render("Host");

    private void Render(string rendering) => Session.Run($"$PSStyle.OutputRendering = '{rendering}'").Clean();
}
