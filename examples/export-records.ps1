#requires -Version 7.4
<#
    Exports the payments of a period to CSV, for a nightly job: the file appears under its name only when it is complete.
#>
param(
    [string] $Path = (Join-Path ([IO.Path]::GetTempPath()) 'payments.csv'),
    [string] $Connection = 'records',
    [datetime] $Since = [datetime]'2026-06-01'
)

. (Join-Path $PSScriptRoot 'connect.ps1')
$ErrorActionPreference = 'Stop'

$part = "$Path.part"
Get-CrmRecord PaymentObj -Connection $Connection -Filter { payment_time -ge $Since -and payment_amount -ge 100 } -Property name, account_id, payment_amount, payment_time |
    Select-Object Id, name, account_id, payment_amount, payment_time |
    Export-Csv $part
[IO.File]::Move($part, $Path, $true)
Write-Host "$(@(Import-Csv $Path).Count) payments since $($Since.ToString('yyyy-MM-dd')) are in $(Split-Path $Path -Leaf)."
