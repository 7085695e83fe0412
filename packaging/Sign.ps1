#requires -Version 7.4
<#
.SYNOPSIS
    Signs the files of a staged package that are not signed yet, writes their hashes anew, and signs a catalog of all of them.
.DESCRIPTION
    Windows only: Authenticode, and catalogs, exist nowhere else. Install-PSResource -AuthenticodeCheck looks at what this makes.
#>
param(
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $CertificateThumbprint,
    [string] $TimestampServer = 'http://timestamp.digicert.com'
)

$ErrorActionPreference = 'Stop'
if (-not $IsWindows) { throw 'Files can be signed on Windows only. Leave -CertificateThumbprint out to make an unsigned package; its SHA256SUMS can be signed with any tool.' }
$certificate = Get-Item "Cert:\CurrentUser\My\$CertificateThumbprint" -ErrorAction Ignore
if (-not $certificate) { throw "There is no certificate '$CertificateThumbprint' in Cert:\CurrentUser\My. Import it there, or name another: Get-ChildItem Cert:\CurrentUser\My -CodeSigningCert" }

function Set-Signature([string[]] $Path) {
    Set-AuthenticodeSignature -FilePath $Path -Certificate $certificate -HashAlgorithm SHA256 -TimestampServer $TimestampServer | ForEach-Object {
        if ($_.Status -ne 'Valid') { throw "$($_.Path) was not signed: $($_.StatusMessage)" }
    }
}

# What its own author has signed keeps that signature.
$files = Get-ChildItem $Folder -Recurse -File -Include *.dll, *.ps1, *.psd1, *.ps1xml | Where-Object { (Get-AuthenticodeSignature $_).Status -eq 'NotSigned' }
Set-Signature $files.FullName

dotnet msbuild (Join-Path $PSScriptRoot 'CrmTools.Package.csproj') -t:WriteHashes -nologo
if ($LASTEXITCODE -ne 0) { throw "The hashes were not written: exit code $LASTEXITCODE." }

$catalog = Join-Path $Folder 'CrmTools.cat'
Remove-Item $catalog -ErrorAction Ignore
$null = New-FileCatalog -Path $Folder -CatalogFilePath $catalog -CatalogVersion 2
Set-Signature $catalog
