#requires -Version 7.4
<#
.SYNOPSIS
    The tasks of this repository for people with PowerShell. Without it, `dotnet build` and `dotnet test` do the same.
.PARAMETER Task
    Build lays out the module in out/CrmTools; Test runs the .NET tests; Pester runs tests/Pester on the built module.
.PARAMETER Configuration
    Debug or Release.
.PARAMETER NoBuild
    Takes out/CrmTools as it is.
#>
param(
    [ValidateSet('Build', 'Test', 'Pester')]
    [string[]] $Task = 'Build',
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',
    [switch] $NoBuild
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Invoke-Native([string] $Command, [string[]] $Arguments) {
    & $Command @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Command $Arguments ended with exit code $LASTEXITCODE." }
}

if (-not $NoBuild) { Invoke-Native dotnet @('build', 'src/CrmTools', '--configuration', $Configuration) }

if ('Test' -in $Task) { Invoke-Native dotnet @('test', '--configuration', $Configuration) }

if ('Pester' -in $Task) {
    if (Get-Module -ListAvailable Pester | Where-Object Version -GE 5.0) {
        Import-Module Pester -MinimumVersion 5.0
    } else {
        Invoke-Native dotnet @('restore', 'tests/Pester/Pester.csproj')
        Import-Module (dotnet msbuild tests/Pester/Pester.csproj -getProperty:PesterManifest)
    }

    $settings = New-PesterConfiguration
    $settings.Run.Path = Join-Path $PSScriptRoot 'tests/Pester'
    $settings.Run.PassThru = $true
    $settings.Output.Verbosity = 'Normal'
    $run = Invoke-Pester -Configuration $settings

    # One line that a script can read.
    "PESTER $($run.PassedCount) $($run.FailedCount) $($run.SkippedCount + $run.NotRunCount)"
    if ($run.FailedCount -gt 0 -or $run.FailedContainersCount -gt 0) { throw 'Pester tests failed.' }
}
