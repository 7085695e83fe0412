#requires -Version 7.4
<#
    Copies the members that one system has and another lacks, told apart by their mobile numbers. Shows what it would do; with -Apply it does it.
    Run again, it finds nothing left to do.
#>
param(
    [string] $From = 'till',
    [string] $To = 'shop',
    [switch] $Apply
)

. (Join-Path $PSScriptRoot 'connect.ps1')

$known = @{}
Get-CrmMember -Connection $To | Where-Object Mobile | ForEach-Object { $known[$_.Mobile] = $_.Id }
$missing = @(Get-CrmMember -Connection $From | Where-Object { $_.Mobile -and -not $known.ContainsKey($_.Mobile) })
Write-Host "$($missing.Count) members of '$From' are not in '$To'."

# The other system's ids mean nothing here: only what a new member needs goes on, and a key, so that none is made twice.
$new = $missing | Select-Object -Property @(
    @{ Name = 'UserName'; Expression = { "card$($_.CardNo)" } }
    'Name'
    'Mobile'
    'Email'
    @{ Name = 'OperationKey'; Expression = { "copy-$($_.CardNo)" } }
)
$results = @($new | New-CrmMember -Connection $To -WhatIf:(-not $Apply) -ErrorVariable failed -ErrorAction SilentlyContinue)

if ($Apply) { Write-Host "$($results.Count) created, $($failed.Count) refused." }
else { Write-Host 'Nothing was changed. Run it with -Apply to create them.' }
$failed | ForEach-Object { Write-Host "  $($_.TargetObject.Name): $($_.Exception.Message)" }
