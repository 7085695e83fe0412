namespace CrmTools.Tests.Views;

/// <summary>Objects that come back from Export-Clixml, jobs and remote sessions look as they did.</summary>
public sealed class StoredObjectTests : ViewTest
{

    /// <summary>Export-Clixml keeps two levels, remoting one.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void They_have_the_same_table_list_and_wide_form(int depth)
    {
        foreach (var (type, objects) in Every())
        {
            Session.Run(Stored(depth)).Clean();
            Assert.Equal($"Deserialized.CrmTools.{type}", Session.Run("$stored").Clean().Output[0].TypeName());

            // What a record shows when nothing was asked for goes with the record and not with its type.
            foreach (var shape in type == "CrmRecord" ? [] : new[] { "Format-Table", "Format-List", "Format-Wide" })
                Assert.Equal((type, Show($"$objects | {shape}")), (type, Show($"$stored | {shape}")));
            Assert.Equal(objects.Count, Session.Run("$stored").Output.Count);
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    public void They_are_shown_in_the_culture_of_who_looks(string name)
    {
        Session.Run($"$objects = @(Get-CrmOrder -First 5 -Connection fkw); {Stored(1)}").Clean();
        var culture = $"[cultureinfo]::CurrentCulture = '{name}'; ";
        Assert.Equal(Show(culture + "$objects"), Show(culture + "$stored"));
        Assert.NotEqual(Show("$stored"), Show(culture + "$stored"));
    }

    [Fact]
    public void Their_lines_and_accounts_are_objects_still()
    {
        Session.Run($"$objects = @(Get-CrmOrder -First 1 -Connection fkw); {Stored(1)}").Clean();
        Assert.Equal(Session.Run("$objects[0].Item.Title").Clean().Output.Select(item => $"{item}"), Session.Run("@($stored)[0].Item.Title").Clean().Output.Select(item => $"{item}"));
        Assert.Contains("Title", Show("@($stored)[0].Item"));
    }

    [Fact]
    public void A_job_in_another_runspace_gives_objects_with_views()
    {
        Session.Run("$objects = @(Get-CrmMember -First 3 -Connection onex); $there = $objects | ForEach-Object -Parallel { $_ }").Clean();
        Assert.Equal(Show("$objects"), Show("$there"));
    }

    private static string Stored(int depth) =>
        $"$stored = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($objects, {depth}))";
}
