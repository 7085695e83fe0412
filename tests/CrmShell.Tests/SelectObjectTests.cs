using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class SelectObjectTests
{
    [Fact]
    public void First_stops_a_function_that_would_never_end() =>
        Assert.Equal(
            ["1", "2", "3", "made 3"],
            Engine.Text(
                """
                $script:made = 0
                function Get-Numbers { while ($true) { $script:made++; $script:made } }
                Get-Numbers | Select-Object -First 3
                "made $script:made"
                """));

    [Fact]
    public void First_disposes_the_upstream_cmdlet_but_neither_ends_nor_stops_it() =>
        Assert.Equal(
            ["0", "1", "BeginProcessing,Dispose"],
            Engine.Text(
                """
                param($assembly)
                Import-Module $assembly
                [CrmTools.Shell.Tests.Support.EndlessCommand]::Calls.Clear()
                Get-Endless | Select-Object -First 2
                [CrmTools.Shell.Tests.Support.EndlessCommand]::Calls -join ','
                """,
                typeof(EndlessCommand).Assembly.Location));

    [Fact]
    public void Commands_after_it_finish_and_those_before_it_run_on_with_Wait() =>
        Assert.Equal(
            ["got 1", "got 2", "end", "1", "made 3"],
            Engine.Text(
                """
                1..9 | Select-Object -First 2 | ForEach-Object { "got $_" } -End { 'end' }
                $script:made = 0
                1..3 | ForEach-Object { $script:made++; $_ } | Select-Object -First 1 -Wait
                "made $script:made"
                """));

    [Theory]
    [InlineData("1..6 | Select-Object -First 2", "1 2")]
    [InlineData("1..6 | Select-Object -First 0", "")]
    [InlineData("1..6 | Select-Object -Last 2", "5 6")]
    [InlineData("1..6 | Select-Object -Skip 4", "5 6")]
    [InlineData("1..6 | Select-Object -Skip 1 -First 2", "2 3")]
    [InlineData("1..6 | Select-Object -Skip 1 -Last 2", "4 5")]
    [InlineData("1..6 | Select-Object -SkipLast 4", "1 2")]
    [InlineData("1..6 | Select-Object -First 1 -Last 1", "1 6")]
    [InlineData("1..2 | Select-Object -First 5 -Last 5", "1 2")]
    [InlineData("3,1,3,2,1 | Select-Object -Unique", "3 1 2")]
    [InlineData("'a','A','a' | Select-Object -Unique", "a A")]
    [InlineData("'a','A','a' | Select-Object -Unique -CaseInsensitive", "a")]
    public void The_right_objects_pass(string script, string expected) =>
        Assert.Equal(expected, string.Join(' ', Engine.Text(script)));

    [Theory]
    [InlineData("$o | Select-Object Name, Missing", "@{Name=张; Missing=}")]
    [InlineData("$o | Select-Object N*", "@{Name=张; Number=2}")]
    [InlineData("$o | Select-Object -ExcludeProperty Tags", "@{Name=张; Number=2}")]
    [InlineData("$o | Select-Object @{n='Twice'; e={$_.Number * 2}}", "@{Twice=4}")]
    [InlineData("$o | Select-Object @{Name='Who'; Expression='Name'}", "@{Who=张}")]
    [InlineData("$o | Select-Object -ExpandProperty Name", "张")]
    [InlineData("($o | Select-Object -ExpandProperty Tags) -join '+'", "x+y")]
    [InlineData("($o | Select-Object Name -ExpandProperty Tags | ForEach-Object { \"$_$($_.Name)\" }) -join '+'", "x张+y张")]
    [InlineData("@{ Key = 5 } | Select-Object Key", "@{Key=5}")]
    [InlineData("($o, $o | Select-Object Name -Unique | Measure-Object).Count", "1")]
    public void Properties_are_chosen_calculated_and_expanded(string script, string expected) =>
        Assert.Equal([expected], Engine.Text("$o = [pscustomobject]@{ Name = '张'; Number = 2; Tags = 'x', 'y' }; " + script));

    [Fact]
    public void Expanding_does_not_change_the_object_that_others_hold() =>
        Assert.Equal(
            ["False"],
            Engine.Text(
                """
                $inner = [Text.StringBuilder]::new('a')
                $null = [pscustomobject]@{ Name = 'n'; Inner = $inner } | Select-Object Name -ExpandProperty Inner
                $null -ne $inner.PSObject.Properties['Name']
                """));

    [Fact]
    public void An_unknown_key_of_a_calculated_property_is_refused() =>
        Assert.Equal(["True"], Engine.Text("try { 1 | Select-Object @{ Nope = 1 } } catch { $_.Exception.Message -match 'Nope' }"));
}
