using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class FileTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("Set-Content t.txt 一, 二; Add-Content t.txt 三; (Get-Content t.txt) -join '+'", "一+二+三")]
    [InlineData("Set-Content t.txt a -NoNewline; (Get-Content t.txt -Raw).Length", "1")]
    [InlineData("1..5 | Set-Content t.txt; (Get-Content t.txt -Tail 2) -join ' '; Get-Content t.txt -TotalCount 1", "4 5|1")]
    [InlineData("Set-Content g.txt 中 -Encoding gb18030; (Get-Content g.txt -Encoding gb18030)", "中")]
    [InlineData(
        "Test-Path .; Test-Path nope; Test-Path . -PathType Leaf; Test-Path env:PATH; Test-Path nodrive:x",
        "True|False|False|True|False")]
    [InlineData(
        "(Join-Path a b c) -replace '\\\\', '/'; Split-Path /x/y.txt -Leaf; Split-Path /x/y.txt -LeafBase; "
            + "Split-Path y.tar -Extension",
        "a/b/c|y.txt|y|.tar")]
    [InlineData("$null = New-Item -ItemType Directory d; $null = New-Item d/f.txt -Value hi; Get-Content d/f.txt", "hi")]
    [InlineData(
        "$null = New-Item -ItemType Directory d; Set-Content d/f 1; Remove-Item d -ErrorAction SilentlyContinue; "
            + "Test-Path d; Remove-Item d -Recurse; Test-Path d",
        "True|False")]
    [InlineData("Set-Content w 1; Remove-Item w -WhatIf; Test-Path w", "True")]
    [InlineData(
        "Set-Content a.txt 1; Set-Content b.csv 1; (Get-ChildItem -Filter *.csv).Name; "
            + "(Get-ChildItem -File -Name) -join ' '",
        "b.csv|a.txt b.csv")]
    [InlineData("$null = New-Item -ItemType Directory d; Set-Location d; Split-Path (Get-Location) -Leaf", "d")]
    [InlineData("1, 'two', [pscustomobject]@{ N = '张' } | Export-Clixml o.xml; $b = Import-Clixml o.xml; $b.Count; $b[2].N", "3|张")]
    [InlineData(
        "'x' | Out-File o.txt; 'y' | Out-File o.txt -Append; try { 'z' | Out-File o.txt -NoClobber } catch { 'kept' }; "
            + "(Get-Content o.txt) -join ''",
        "kept|xy")]
    public void Files_are_read_and_written_as_by_the_real_cmdlets(string script, string expected) =>
        Assert.Equal(expected, string.Join('|', Engine.Text($"Set-Location -LiteralPath '{scratch.Folder}'; {script}")));
}
