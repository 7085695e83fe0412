#requires -Version 7.4
<#
.SYNOPSIS
    The tasks of this repository for people with PowerShell. Without it, `dotnet build`, `dotnet test` and `dotnet pack packaging` do the same.
.PARAMETER Task
    Build lays out the module in out/CrmTools; Test runs the .NET tests; Pester runs tests/Pester on the built module. Pack makes the gallery package in
    out/package, always of a Release build; Publish sends that package to a repository. Docs makes the help files in src/CrmTools/Help from the pages in
    docs/en-US and docs/zh-CN, with Microsoft.PowerShell.PlatyPS 1.x.
.PARAMETER Configuration
    Debug or Release, for Build, Test and Pester.
.PARAMETER NoBuild
    Takes out/CrmTools as it is.
.PARAMETER Module
    The module that Pester tests: a folder with CrmTools.psd1; out/CrmTools when left out.
.PARAMETER VersionSuffix
    Makes a prerelease of the version in Directory.Build.props: letters and digits, such as preview2.
.PARAMETER CertificateThumbprint
    The certificate in Cert:\CurrentUser\My that signs the package's files (Windows). Unsigned when left out.
.PARAMETER Repository
    Where to publish: the name of a repository that Get-PSResourceRepository lists, or a folder.
.PARAMETER ApiKey
    The repository's key, where it wants one.
.EXAMPLE
    ./build.ps1 -Task Pack, Publish -Repository /srv/powershell
#>
param(
    [ArgumentCompletions('Build', 'Test', 'Pester', 'Docs', 'Pack', 'Publish')]
    [string[]] $Task = 'Build',
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',
    [switch] $NoBuild,
    [string] $Module = (Join-Path $PSScriptRoot 'out/CrmTools'),
    [ValidatePattern('^[0-9A-Za-z]*$')]
    [string] $VersionSuffix,
    [string] $CertificateThumbprint,
    [string] $Repository,
    [string] $ApiKey
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

# `pwsh -File build.ps1 -Task Pack,Publish` hands the list over as one text.
$Task = @($Task -split ',' | ForEach-Object Trim)
$known = 'Build', 'Test', 'Pester', 'Docs', 'Pack', 'Publish'
$Task | Where-Object { $_ -notin $known } | ForEach-Object { throw "There is no task '$_'. The tasks are $($known -join ', ')." }
if ('Publish' -in $Task -and -not $Repository) { throw 'Publish needs -Repository: a name that Get-PSResourceRepository lists, or a folder.' }
if ('Publish' -in $Task) { & packaging/Publish.ps1 -Repository $Repository -Check }

function Invoke-Native([string] $Command, [string[]] $Arguments) {
    & $Command @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Command $Arguments ended with exit code $LASTEXITCODE." }
}

# Before the build, which lays them out.
if ('Docs' -in $Task) { & ./tools/Help/Export-Help.ps1 }

if (-not $NoBuild -and ($Task | Where-Object { $_ -notin 'Pack', 'Publish' })) { Invoke-Native dotnet @('build', 'src/CrmTools', '--configuration', $Configuration) }

if ('Test' -in $Task) { Invoke-Native dotnet @('test', '--configuration', $Configuration) }

if ('Pester' -in $Task) {
    if (Get-Module -ListAvailable Pester | Where-Object Version -GE '5.0') {
        Import-Module Pester -MinimumVersion 5.0
    } else {
        Invoke-Native dotnet @('restore', 'tests/Pester/Pester.csproj')
        Import-Module (dotnet msbuild tests/Pester/Pester.csproj -getProperty:PesterManifest)
    }

    $env:CRMTOOLS_MODULE = (Resolve-Path (Join-Path $Module 'CrmTools.psd1')).Path
    $settings = New-PesterConfiguration
    $settings.Run.Path = Join-Path $PSScriptRoot 'tests/Pester'
    $settings.Run.PassThru = $true
    $settings.Output.Verbosity = 'Normal'
    $run = Invoke-Pester -Configuration $settings

    # One line that a script can read.
    "PESTER $($run.PassedCount) $($run.FailedCount) $($run.SkippedCount + $run.NotRunCount)"
    if ($run.FailedCount -gt 0 -or $run.FailedContainersCount -gt 0) { throw 'Pester tests failed.' }
}

if ('Pack' -in $Task) {
    $project = @('packaging', '--configuration', 'Release', "-p:VersionSuffix=$VersionSuffix")
    if ($CertificateThumbprint) {
        Invoke-Native dotnet @(@('build') + $project)
        & packaging/Sign.ps1 -Folder out/package/CrmTools -CertificateThumbprint $CertificateThumbprint
        Invoke-Native dotnet @(@('pack') + $project + '--no-build')
    } else {
        Invoke-Native dotnet @(@('pack') + $project)
    }
}

if ('Publish' -in $Task) { & packaging/Publish.ps1 -Repository $Repository -ApiKey $ApiKey }
