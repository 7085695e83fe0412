namespace CrmTools.Tests.Help;

/// <summary>about_CrmTools names every error id that there is.</summary>
public sealed class AboutErrorTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_error_id_is_named(string culture)
    {
        using var session = new Session();
        var ids = session.Run("[CrmTools.CrmErrorId].GetFields() | ForEach-Object { $_.GetValue($null) }").Clean().Output.Select(id => id.ToString());
        var text = File.ReadAllText(Path.Combine(HelpPages.Folder(culture), "about_CrmTools.md"));
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(id, text));
    }
}
