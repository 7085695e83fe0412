#requires -Version 7.4
<#
    Takes the points that customers redeemed in a campaign, in three systems, in one pipeline. The file says for each row which shop it is for:
    its column Connection binds to -Connection. Run again, nobody pays twice: each row has its own key.
#>
param([string] $Path = (Join-Path $PSScriptRoot 'data/redeemed.csv'))

. (Join-Path $PSScriptRoot 'connect.ps1')

$rows = @(Import-Csv $Path)
$results = @($rows | Add-CrmPoint -ErrorVariable failed -ErrorAction SilentlyContinue)

$results | Group-Object Connection, Status -NoElement | Format-Table Name, Count
$failed | ForEach-Object { Write-Host "  $($_.TargetObject.OperationKey): $($_.Exception.Message)" }
Write-Host "$($rows.Count) rows, $($results.Count) redeemed, $($failed.Count) refused."
