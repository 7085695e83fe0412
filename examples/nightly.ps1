#requires -Version 7.4
<#
    A night's work without anybody present: opens a registered shop by its name, gives the points of a file, settles what is in doubt, writes a
    report, and says with its exit code how it ended. It can be killed at any moment and simply run again: each row has its own key.

    Exit codes: 0 everything is done; 1 some rows were refused, see the report; 2 something is still in doubt, look at it;
    3 the work could not begin: the shop, the vault, or the file.
#>
param(
    # The registered connection.
    [string] $Connection = 'shop',

    # The file of gifts: MemberId, Point, Description, OperationKey.
    [string] $Path = (Join-Path $PSScriptRoot 'data/nightly-gifts.csv'),

    # Where the report is written; nowhere when left out.
    [string] $Report,

    # Warns when an authorization ends within so many days.
    [int] $WarnDays = 5,

    # Tries everything on the embedded sandbox.
    [switch] $Sandbox
)

$ErrorActionPreference = 'Stop'

function Write-Log([string] $Level, [string] $Text) { Write-Host "$([DateTimeOffset]::Now.ToString('yyyy-MM-ddTHH:mm:sszzz')) $Level $Text" }

try {
    $built = Join-Path $PSScriptRoot '../out/CrmTools/CrmTools.psd1'
    Import-Module $(if (Test-Path $built) { $built } else { 'CrmTools' })
    $shop = if ($Sandbox) { Connect-CrmVendor ONex -Name $Connection -Sandbox } else { Connect-CrmVendor -Name $Connection }
    $rows = @(Import-Csv $Path)
    $keys = @($rows | ForEach-Object { $_.OperationKey } | Where-Object { $_ })
    if ($keys.Count -ne $rows.Count) { throw "$($rows.Count - $keys.Count) rows of '$Path' have no OperationKey, so that running them twice would give them twice." }
} catch {
    Write-Log ERROR "$($_.FullyQualifiedErrorId): $($_.Exception.Message)"
    exit 3
}

Write-Log INFO "$($rows.Count) rows for '$Connection'."
if ($shop.AuthorizationExpiresAt -and $shop.AuthorizationExpiresAt -lt [DateTimeOffset]::Now.AddDays($WarnDays)) {
    Write-Log WARNING "The authorization of '$Connection' ends at $($shop.AuthorizationExpiresAt): a person has to sign in before then."
}

# A row that fails is one error, and the rest goes on.
$results = @($rows | Add-CrmPoint -Connection $Connection -ErrorAction SilentlyContinue -ErrorVariable failed -WarningAction SilentlyContinue -WarningVariable notes)
$notes | ForEach-Object { Write-Log WARNING $_ }

# Doubts of earlier nights too.
$doubts = @(Get-CrmOperation InDoubt -Connection $Connection)
if ($doubts) {
    Write-Log WARNING "$($doubts.Count) writes are in doubt; the shop is asked."
    $null = $doubts | Resolve-CrmOperation -Confirm:$false -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
}

$open = @{}
Get-CrmOperation InDoubt -Connection $Connection | ForEach-Object { $open[$_.OperationKey] = $_ }
$done = @{}
$results | ForEach-Object { $done[$_.OperationKey] = $_ }
$why = @{}
$failed | Where-Object { $_.TargetObject } | ForEach-Object { $why["$($_.TargetObject.OperationKey)"] = $_.Exception.Message }

$lines = foreach ($row in $rows) {
    $key = $row.OperationKey
    $status = if ($open[$key]) { 'InDoubt' } elseif ($done[$key] -and "$($done[$key].Status)" -ne 'InDoubt') { "$($done[$key].Status)" } elseif ($done[$key]) {
        # It was in doubt, and is settled now.
        "$((Get-CrmOperation -OperationKey $key -Connection $Connection).State)"
    } else { 'Refused' }
    [pscustomobject]@{ OperationKey = $key; MemberId = $row.MemberId; Point = $row.Point; Status = $status; Reason = $(if ($status -in 'InDoubt', 'Refused') { $why[$key] }) }
}

$lines | Where-Object Reason | ForEach-Object { Write-Log ERROR "$($_.OperationKey): $($_.Reason)" }
if ($Report) { $lines | Export-Csv $Report }
$given = @($lines | Where-Object { $_.Status -in 'Applied', 'AlreadyApplied' }).Count
$refused = @($lines | Where-Object Status -EQ 'Refused').Count
Write-Log INFO "$($rows.Count) rows, $given given, $refused refused, $($open.Count) in doubt."
Disconnect-CrmVendor $Connection
if ($open.Count) { exit 2 }
if ($refused) { exit 1 }
exit 0
