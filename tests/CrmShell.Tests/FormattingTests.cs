using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class FormattingTests
{
    private const string Rows = "[pscustomobject]@{ Name = '张三丰'; Id = 1 }, [pscustomobject]@{ Name = 'Lee'; Id = 22 }";

    [Theory]
    [InlineData("")]
    [InlineData(" | Format-Table")]
    [InlineData(" | Format-Table -AutoSize")]
    [InlineData(" | Format-Table Name, Id")]
    [InlineData(" | Out-String | Write-Host -NoNewline")]
    public void Chinese_characters_take_two_columns_of_a_table(string format) =>
        Assert.Equal(
            """

            Name   Id
            ----   --
            张三丰  1
            Lee    22


            """,
            Screen.Show(Rows + format));

    [Fact]
    public void Columns_can_be_calculated_and_aligned() =>
        Assert.Equal(
            """

            Twice    Who
            -----    ---
                2 张三丰
               44    Lee


            """,
            Screen.Show(Rows + " | Format-Table @{ n = 'Twice'; e = { $_.Id * 2 } }, @{ l = 'Who'; e = 'Name'; a = 'right' } -AutoSize"));

    [Fact]
    public void A_list_shows_each_property_on_a_line() =>
        Assert.Equal("\nName : 张三丰\nId   : 1\n\nName : Lee\nId   : 22\n\n", Screen.Show(Rows + " | Format-List"));

    [Fact]
    public void A_wide_list_names_each_object_in_columns()
    {
        var lines = Screen.Show(Rows + " | Format-Wide").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["张三丰", "Lee"], Assert.Single(lines).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Views_of_a_module_apply()
    {
        using var scratch = new Scratch();
        scratch.Write("Shop/Shop.psd1", "@{ ModuleVersion = '1.0'; RootModule = 'Shop.psm1'; FormatsToProcess = 'Shop.Format.ps1xml' }");
        scratch.Write(
            "Shop/Shop.psm1",
            "function Get-Shop { [pscustomobject]@{ PSTypeName = 'Shop'; Name = '西湖店'; Sales = 3; Hidden = 'h' } }");
        scratch.Write(
            "Shop/Shop.Format.ps1xml",
            """
            <Configuration><ViewDefinitions><View><Name>Shop</Name>
              <ViewSelectedBy><TypeName>Shop</TypeName></ViewSelectedBy>
              <TableControl>
                <TableHeaders>
                  <TableColumnHeader><Label>店名</Label><Width>8</Width></TableColumnHeader>
                  <TableColumnHeader><Label>Sales</Label></TableColumnHeader>
                </TableHeaders>
                <TableRowEntries><TableRowEntry><TableColumnItems>
                  <TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem>
                  <TableColumnItem><PropertyName>Sales</PropertyName></TableColumnItem>
                </TableColumnItems></TableRowEntry></TableRowEntries>
              </TableControl>
            </View></ViewDefinitions></Configuration>
            """);

        var shown = Screen.Show($"Import-Module '{scratch.Path("Shop", "Shop.psd1")}'; Get-Shop");

        Assert.Equal("\n店名     Sales\n----     -----\n西湖店   3\n\n", shown);
        Assert.DoesNotContain("Hidden", shown);
    }

    [Fact]
    public void Out_String_streams_lines_in_the_width_that_is_asked_for()
    {
        var lines = Engine.Text("[pscustomobject]@{ Text = 'x' * 50 } | Out-String -Stream -Width 10");

        Assert.Contains(lines, line => line == "xxxxxxxxx…");
    }

    [Fact]
    public void Groups_members_and_measures_use_the_views_of_the_engine()
    {
        Assert.Contains("Count Name                      Group", Screen.Show("'b', 'a', 'b' | Group-Object"));
        Assert.Contains("   TypeName: System.String", Screen.Show("'x' | Get-Member -Name Trim*"));
        Assert.Matches(@"Count\s+: 3\n", Screen.Show("1..3 | Measure-Object"));
    }
}
