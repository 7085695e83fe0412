using System.Text.RegularExpressions;

namespace CrmTools.Tests.Docs;

/// <summary>docs/guides is one book: its contents list every chapter, and each chapter leads to the next.</summary>
public sealed partial class BookTests
{
    private static readonly (string Title, string File)[] Chapters = [.. Chapter().Matches(File.ReadAllText(Path.Combine(BuiltModule.Root, "docs", "guides", "README.md")))
        .Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    [Fact]
    public void Contents_list_every_chapter_once()
    {
        var files = Directory.EnumerateFiles(Path.Combine(BuiltModule.Root, "docs", "guides"), "*.md").Select(file => Path.GetFileName(file)!).Where(file => file != "README.md");
        Assert.Equal(files.Order(), Chapters.Select(chapter => chapter.File).Order());
    }

    [Fact]
    public void Each_chapter_has_its_title_and_leads_to_the_ones_beside_it()
    {
        for (var i = 0; i < Chapters.Length; i++)
        {
            var page = MarkdownPage.Of($"docs/guides/{Chapters[i].File}");
            Assert.StartsWith($"# {Chapters[i].Title}\n", File.ReadAllText(Path.Combine(BuiltModule.Root, page.Name)).ReplaceLineEndings("\n"));
            string[] parts =
            [
                .. i > 0 ? [$"Before: [{Chapters[i - 1].Title}]({Chapters[i - 1].File})"] : Array.Empty<string>(),
                "[Contents](README.md)",
                .. i + 1 < Chapters.Length ? [$"Next: [{Chapters[i + 1].Title}]({Chapters[i + 1].File})"] : Array.Empty<string>(),
            ];
            Assert.Equal(string.Join(" · ", parts), page.LastLine);
        }
    }

    [Fact]
    public async Task The_first_script_works_as_it_is_typed()
    {
        var folder = Directory.CreateTempSubdirectory("crmtools-first-").FullName;
        try
        {
            var script = string.Join('\n', MarkdownPage.Of("docs/guides/first-script.md").Scripts);
            var output = await ShellProcess.RunAsync($"Import-Module '{BuiltModule.Manifest}'; Set-Location '{folder}'; {script}");
            Assert.Contains("summer-2026-0003: ", output);
            Assert.Contains("3 Applied", output);
            Assert.Contains("3 AlreadyApplied", output);
            Assert.Contains("#summer-2026-0001", output);
            Assert.Matches(@"card-2026-0002\s+(Status\s+: )?Applied", output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"(?m)^\d+\. \[(.+?)\]\((\S+?)\)")]
    private static partial Regex Chapter();
}
