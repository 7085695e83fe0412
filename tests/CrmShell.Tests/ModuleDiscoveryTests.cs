using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class ModuleDiscoveryTests : IDisposable
{
    private readonly Scratch scratch = new();

    public ModuleDiscoveryTests()
    {
        // All three lists: only such a manifest is analyzed without loading it, which runspaces cannot do at the same time.
        scratch.Write(
            "out/CrmTools/CrmTools.psd1",
            """
            @{
                ModuleVersion = '9.9.9'; RootModule = 'M.psm1'
                FunctionsToExport = 'Get-Nine'; CmdletsToExport = @(); AliasesToExport = @()
            }
            """);
        scratch.Write("out/CrmTools/M.psm1", "function Get-Nine { 9 }");
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task The_module_above_the_current_directory_is_imported_by_name()
    {
        var result = await Child.Run(scratch, "-c", "Import-Module CrmTools; Get-Nine; (Get-Module CrmTools).Version.ToString()");

        Assert.Equal(["9", "9.9.9"], result.Lines);
    }

    [Fact]
    public async Task Its_commands_load_it_by_themselves() =>
        Assert.Equal(["9"], (await Child.Run(scratch, "-c", "Get-Nine")).Lines);

    [Fact]
    public async Task The_folder_of_modules_stands_first_in_the_module_path()
    {
        var result = await Child.Run(scratch, "-c", "($env:PSModulePath -split [IO.Path]::PathSeparator)[0]");

        Assert.Equal(Path.GetFileName(scratch.Folder), Path.GetFileName(Path.GetDirectoryName(result.Lines[0])));
    }

    [Fact]
    public async Task Parallel_runspaces_find_the_module_and_the_stand_ins()
    {
        var result = await Child.Run(
            scratch, "-c", "1..2 | ForEach-Object -Parallel { Get-Nine; 5..9 | Select-Object -First 1 } | Sort-Object");

        Assert.Equal(["5", "5", "9", "9"], result.Lines);
    }

    [Fact]
    public void The_nearest_folder_above_wins()
    {
        var nearer = scratch.Write("a/out/CrmTools/CrmTools.psd1", "@{ ModuleVersion = '1.0' }");
        Directory.CreateDirectory(scratch.Path("a", "b", "c"));

        Assert.Equal(nearer, ModuleLocator.FindAbove(scratch.Path("a", "b", "c")));
        Assert.Equal(scratch.Path("out", "CrmTools", "CrmTools.psd1"), ModuleLocator.FindAbove(scratch.Folder));
    }

    [Fact]
    public void Nothing_built_is_nothing_found()
    {
        using var empty = new Scratch();

        Assert.Null(ModuleLocator.FindAbove(empty.Folder));
    }
}
