#requires -Version 7.4
<#
    The main job of CrmTools on the embedded sandbox: no server, no account, nothing leaves this machine.

    Two shops are opened, ONex (which signs each call) and UniCRM (which hands out tokens). Members stream out as objects, a thousand
    of them get a spring gift from a file with five bad rows in it, and everything that was done is read back and counted. Then the
    three other systems have their turn: a mall's order is shipped, payments are looked up, car parts are ordered.

    On real shops only the Connect-CrmVendor lines change.
#>
param(
    # The file of gifts: No, MemberId, Name, Point, Description, OperationKey.
    [string] $Gifts = (Join-Path $PSScriptRoot 'data/spring-gifts.csv')
)

$built = Join-Path $PSScriptRoot '../out/CrmTools/CrmTools.psd1'
Import-Module $(if (Test-Path $built) { $built } else { 'CrmTools' })

function Write-Step([string] $Text) { Write-Host "`n== $Text" -ForegroundColor Cyan }

Write-Step 'Connect to two shops'
Connect-CrmVendor ONex -Name shop -Sandbox | Out-Null
Connect-CrmVendor UniCrm -Name till -Sandbox | Out-Null
Get-CrmConnection | Format-Table

Write-Step 'Members stream out as objects, page by page'
Get-CrmMember -Connection shop -First 5 | Format-Table
Write-Host ('All members of the shop: {0:N0}' -f (Get-CrmMember -Connection shop | Measure-Object).Count)
Get-CrmMember -CardNo 11000001 | Format-Table

Write-Step 'Give a spring gift to everybody in the file'
$rows = @(Import-Csv $Gifts)
Write-Host ('{0:N0} rows in {1}' -f $rows.Count, (Split-Path $Gifts -Leaf))
Write-Host "What would happen to the first row:"
$rows[0] | Add-CrmPoint -Connection shop -ShopId shop_01 -WhatIf

# Bad rows become errors in $bad and the rest goes on; what the vendor cannot store is sent filtered, with a warning in $changed.
$results = @($rows | Add-CrmPoint -Connection shop -ShopId shop_01 -ThrottleLimit 16 `
        -ErrorAction SilentlyContinue -ErrorVariable bad -WarningAction SilentlyContinue -WarningVariable changed)
$results | Select-Object -First 3 | Format-Table
Write-Host ('... and {0:N0} more.' -f ($results.Count - 3))
Write-Host "`nSent otherwise than it stands in the file:"
$changed | ForEach-Object { Write-Host "  $_" }

Write-Step 'Read balances and the point log back'
'100001', '100002' | ForEach-Object { Get-CrmPoint $_ -Connection shop } | Format-Table
Get-CrmPointLog 100001 -Connection shop | Format-Table

$given = @{}
$results | ForEach-Object { [pscustomobject]@{ MemberId = $_.Id } } | Get-CrmPointLog -Connection shop -ThrottleLimit 16 |
    Where-Object OperationKey | ForEach-Object { $given[$_.OperationKey] = $_.Change }
$proven = @($results | Where-Object { $given.ContainsKey($_.OperationKey) })

Write-Step 'Run the same file again: nobody gets a gift twice'
$again = @($rows | Add-CrmPoint -Connection shop -ShopId shop_01 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue)
$again | Group-Object Status -NoElement | Format-Table Name, Count

Write-Step 'Take a payment at the till (UniCRM), and look at the statement'
$payment = New-CrmPayment 11000001 25.80 -SourceNo 'POS-2026-0308-17' -Comment '午市套餐' -Connection till -Confirm:$false
$payment | Format-Table
Get-CrmAccountEntry 11000001 -Connection till -First 3 | Format-Table

Write-Step 'Post an order from the point of sale (ONex)'
$order = New-CrmOrder -Connection shop -Id 'POS-2026-0308-17' -ShopId 5940 -UserName member000001 -SourceShop shop_01 -SourceTerminal POS-001 -Item @(
    @{ ProductId = 'TEA-250'; Title = '龙井 250g'; Quantity = 2; Price = 128 }
    @{ ProductId = 'CUP-01'; Title = '盖碗'; Quantity = 1; Price = 39.50 }
)
$order | Format-Table
Get-CrmOrder 100001 -Connection shop | Where-Object Id -EQ 'POS-2026-0308-17' | Format-Table

Write-Step 'Ship an order of the mall (FKW)'
Connect-CrmVendor Fkw -Name mall -Sandbox | Out-Null
$waiting = @(Get-CrmOrder -Connection mall -Status wait_seller_ship -First 1)
$waiting | Format-Table
$waiting | Send-CrmShipment -WaybillNo SF1234567890 -LogisticsCode shunfeng -LogisticsName '顺丰速运' | Format-Table
Get-CrmShipment $waiting[0].Id -Connection mall | Format-Table OrderId, WaybillNo, LogisticsName, Status

Write-Step 'Look payments up by a comparison (Marketingforce)'
Connect-CrmVendor Marketingforce -Name records -Sandbox | Out-Null
Get-CrmRecord PaymentObj -Filter { payment_amount -ge 250 -and name -like '2026*' } -Sort 'payment_amount desc' -First 3 |
    Format-Table name, payment_amount, payment_time, remark

Write-Step 'Order car parts at the customer''s discount (CheTongGui)'
Connect-CrmVendor CheTongGui -Name parts -Sandbox | Out-Null
$discount = (Get-CrmDiscount -First 1).Discount
New-CrmOrder -Connection parts -SellerId 500001 -OperationKey 'parts-2026-0308' -Item @(
    @{ ProductId = 'G1001'; Title = '刹车片'; Quantity = 2; Price = 59.40; Discount = $discount }
    @{ ProductId = 'G1002'; Title = '滤清器'; Quantity = 1; Price = 10 }
) | Format-Table

Write-Step 'Summary'
$applied = @($results | Where-Object Status -EQ Applied)
$doubtful = @($results | Where-Object Status -EQ InDoubt)
Write-Host ('{0,6:N0} rows read' -f $rows.Count)
Write-Host ('{0,6:N0} gifts given, of which {1:N0} found again in the point log' -f $applied.Count, $proven.Count)
Write-Host ('{0,6:N0} in doubt' -f $doubtful.Count)
Write-Host ('{0,6:N0} rows refused, each with its reason:' -f $bad.Count)
$bad | ForEach-Object {
    $row = $_.TargetObject
    Write-Host ''
    Write-Host "  row $($row.No), $($row.Name), member '$($row.MemberId)', $($row.Point) points:" -ForegroundColor Yellow
    Write-Host "    $(if ($_.ErrorDetails) { $_.ErrorDetails.Message } else { $_.Exception.Message })"
    if ($_.ErrorDetails -and $_.ErrorDetails.RecommendedAction) { Write-Host "    -> $($_.ErrorDetails.RecommendedAction)" }
}
Write-Host ''

Disconnect-CrmVendor shop, till, mall, records, parts
if ($applied.Count + $doubtful.Count + $bad.Count -ne $rows.Count -or $proven.Count -ne $applied.Count) {
    throw 'The books do not balance: see the numbers above.'
}
Write-Host 'Every row is accounted for.' -ForegroundColor Green
