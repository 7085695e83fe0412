namespace CrmTools.Tests.Docs;

/// <summary>Every link of every page leads somewhere.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.All().Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_a_file_and_a_heading_that_are_there(string name)
    {
        var page = MarkdownPage.Of(name);
        var folder = Path.GetDirectoryName(Path.Combine(BuiltModule.Root, name))!;
        Assert.DoesNotContain(page.Links, link =>
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? Path.Combine(BuiltModule.Root, name) : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])));
            if (!File.Exists(target) && !Directory.Exists(target)) return true;
            return parts.Length > 1 && !new MarkdownPage(target).Anchors.Contains(parts[1]);
        });
    }

    [Fact]
    public void Links_and_headings_are_found()
    {
        var page = MarkdownPage.Of("docs/guides/unattended.md");
        Assert.Contains("connections.md#a-service-account-without-prompts", page.Links);
        Assert.Contains("before-the-first-night", page.Anchors);
        Assert.Contains("task-scheduler-windows", page.Anchors);
    }
}
