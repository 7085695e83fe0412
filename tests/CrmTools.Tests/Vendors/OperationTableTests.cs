namespace CrmTools.Tests.Vendors;

/// <summary>docs/operations.md says what the module does.</summary>
public sealed class OperationTableTests
{
    private static readonly string Page = Path.Combine(BuiltModule.Root, "docs", "operations.md");

    [Fact]
    public void The_page_is_what_the_module_says()
    {
        using var session = new Session();
        var table = OperationTable.Make(session);
        if (Environment.GetEnvironmentVariable("CRMTOOLS_WRITE_DOCS") == "1") File.WriteAllText(Page, table);
        Assert.Equal(table, File.ReadAllText(Page).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_ability_names_its_operations_and_has_a_cmdlet()
    {
        using var session = new Session();
        var commands = session.Run("Get-Command -Module CrmTools").Clean().Output.Select(item => ((System.Management.Automation.CmdletInfo)item.BaseObject).ImplementingType).ToArray();
        var served = commands.SelectMany(OperationTable.Requests).ToHashSet();
        Assert.All(OperationTable.Vendors(commands[0]).SelectMany(vendor => vendor.All), ability =>
        {
            Assert.NotEmpty(ability.Names);
            Assert.Contains(ability.Ability.GetGenericArguments()[0], served);
        });
    }
}
