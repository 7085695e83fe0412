#requires -Version 7.4
<#
.SYNOPSIS
    Publishes the package of out/package to a repository of PSResourceGet, or into a folder.
.PARAMETER Check
    Only checks whether it could be published, so that nobody builds a package first and learns afterwards that it cannot.
#>
param(
    [Parameter(Mandatory)] [string] $Repository,
    [string] $ApiKey,
    [switch] $Check
)

$ErrorActionPreference = 'Stop'

# -NupkgPath came with 1.1: before it only a folder could be published, which is not the package that was tested.
$tool = Get-Module -ListAvailable Microsoft.PowerShell.PSResourceGet | Where-Object Version -GE '1.1'
if (-not $tool) {
    throw 'Publishing needs Microsoft.PowerShell.PSResourceGet 1.1 or later: Install-PSResource Microsoft.PowerShell.PSResourceGet (or, without it, Install-Module Microsoft.PowerShell.PSResourceGet). ' +
        'The package itself is made without it: ./build.ps1 -Task Pack, or dotnet pack packaging.'
}

$isFolder = -not (Get-PSResourceRepository $Repository -ErrorAction Ignore)
if ($isFolder -and -not (Test-Path $Repository -PathType Container)) { throw "'$Repository' is neither a repository that Get-PSResourceRepository lists nor a folder that exists." }
if ($Check) { return }

$packages = @(Get-ChildItem (Join-Path $PSScriptRoot '../out/package') -Filter CrmTools.*.nupkg -ErrorAction Ignore | Sort-Object LastWriteTime)
if (-not $packages) { throw 'There is no package in out/package. Make it first: ./build.ps1 -Task Pack' }

$name = $Repository
if ($isFolder) {
    $name = "CrmTools-$([guid]::NewGuid().ToString('N'))"
    Register-PSResourceRepository -Name $name -Uri (Resolve-Path $Repository).Path -Trusted
}

try {
    $key = if ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    Publish-PSResource -NupkgPath $packages[-1].FullName -Repository $name @key
    "Published $($packages[-1].Name) to $Repository."
} finally {
    if ($isFolder) { Unregister-PSResourceRepository -Name $name }
}
