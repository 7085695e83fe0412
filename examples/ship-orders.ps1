#requires -Version 7.4
<#
    Ships the mall's paid orders from the warehouse's list of waybills: OrderId, WaybillNo, LogisticsCode, LogisticsName. Orders without a waybill
    are named, and so are waybills without a waiting order. Without -Waybills it makes such a list for the sandbox first.
#>
param(
    [string] $Mall = 'mall',
    [string] $Waybills,
    [datetime] $Since = (Get-Date).AddDays(-1),
    [switch] $Apply
)

. (Join-Path $PSScriptRoot 'connect.ps1')

$waiting = @(Get-CrmOrder -Connection $Mall -Status wait_seller_ship -CreatedAfter $Since)
Write-Host "$($waiting.Count) paid orders since $($Since.ToString('yyyy-MM-dd HH:mm')) wait for shipment."

if (-not $Waybills) {
    $Waybills = Join-Path ([IO.Path]::GetTempPath()) "waybills-$PID.csv"
    $number = 0
    $waiting | ForEach-Object {
        $number++
        [pscustomobject]@{ OrderId = $_.Id; WaybillNo = "SF{0:00000000}" -f $number; LogisticsCode = 'shunfeng'; LogisticsName = '顺丰速运' }
    } | Export-Csv $Waybills
}

$ids = @($waiting | ForEach-Object Id)
$rows = @(Import-Csv $Waybills)
$ready = @($rows | Where-Object OrderId -In $ids)
$results = @($ready | Send-CrmShipment -Connection $Mall -WhatIf:(-not $Apply) -ErrorVariable failed -ErrorAction SilentlyContinue)

$rows | Where-Object OrderId -NotIn $ids | ForEach-Object { Write-Host "  waybill $($_.WaybillNo): no waiting order $($_.OrderId)" }
$ids | Where-Object { $_ -notin $rows.OrderId } | ForEach-Object { Write-Host "  order ${_}: no waybill yet" }
$failed | ForEach-Object { Write-Host "  order $($_.TargetObject.OrderId): $($_.Exception.Message)" }
if ($Apply) { Write-Host "$(@($results | Where-Object Status -EQ Applied).Count) shipped, $($failed.Count) failed." }
else { Write-Host 'Nothing was changed. Run it with -Apply to ship them.' }
