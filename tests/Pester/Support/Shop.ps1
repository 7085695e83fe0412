# A shop outside this process: tools/CrmSandbox, which keeps what was written to it while the module's processes come and go.

function Start-Shop([string[]] $Arguments) {
    $tool = (Resolve-Path (Join-Path $PSScriptRoot '../../../tools/CrmSandbox')).Path
    $built = Get-ChildItem (Join-Path $tool bin) -Recurse -Filter CrmSandbox.dll -ErrorAction Ignore | Sort-Object LastWriteTime | Select-Object -Last 1
    $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
    $start.RedirectStandardOutput = $true
    @($built ? $built.FullName : @('run', '--project', $tool, '--')) + $Arguments | Where-Object { $_ } | ForEach-Object { $start.ArgumentList.Add($_) }
    $process = [Diagnostics.Process]::Start($start)
    $address = $null
    while (-not $address) {
        $line = $process.StandardOutput.ReadLine()
        if ($null -eq $line) { throw 'The sandbox did not start.' }
        if ($line -match '^ONex +(http://\S+?)onex/') { $address = $Matches[1] }
    }

    $null = $process.StandardOutput.ReadToEndAsync()
    [pscustomobject]@{ Address = $address; Process = $process }
}

function Stop-Shop($Shop) { $Shop.Process.Kill($true); $Shop.Process.Dispose() }

# What was done there, as the shop itself has it in its books.
function Get-ShopLedger($Shop) { Invoke-RestMethod "$($Shop.Address)_sandbox/ledger" | ForEach-Object { $_ } }

function Add-ShopFault($Shop, [hashtable] $Rule) { $null = Invoke-RestMethod "$($Shop.Address)_sandbox/faults" -Method Post -ContentType application/json -Body ($Rule | ConvertTo-Json) }

function Connect-Shop($Shop, [string] $Name = 'shop', [hashtable] $Setting = @{ SettleSeconds = 0.2 }) {
    Connect-CrmVendor ONex -Name $Name -BaseUri "$($Shop.Address)onex/index.php/openapi/rpc/service/" -Flag sandbox -Secret (ConvertTo-Secret 'sandbox-private-key') -Setting $Setting -AllowUnencryptedAuthentication
}
