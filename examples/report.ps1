#requires -Version 7.4
<#
    A run over three systems and its report: takes the points of a campaign, ships some orders, and writes a page of HTML about what came of it:
    how many writes were applied or refused, why, and what is in doubt, with the commands that settle it.
#>
param(
    # Where the report is written. A file that is there is replaced.
    [string] $Path = 'report.html',

    # The points that customers redeemed.
    [string] $Redeemed = (Join-Path $PSScriptRoot 'data/redeemed.csv')
)

. (Join-Path $PSScriptRoot 'connect.ps1')

$start = Get-Date
$null = Import-Csv $Redeemed | Add-CrmPoint -ErrorAction SilentlyContinue
$null = Get-CrmOrder -Connection mall -Status wait_seller_ship -First 5 | Send-CrmShipment -WaybillNo SF1234567890 -LogisticsCode shunfeng -ErrorAction SilentlyContinue

# The report is about this run and these shops: what was begun since the start.
$shops = 'shop', 'till', 'mall'
$file = Export-CrmReport $Path -After $start -Connection $shops -PassThru

$writes = @(Get-CrmOperation -After $start -Connection $shops)
$count = @{}
$writes | Group-Object State | ForEach-Object { $count[$_.Name] = $_.Count }
Write-Host "$($writes.Count) writes: $([int] $count['Applied']) applied, $([int] $count['Refused']) refused, $([int] $count['InDoubt']) in doubt. The report is $($file.Name)."
