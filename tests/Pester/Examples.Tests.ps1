# The scripts of examples/, each as a user runs it: in a PowerShell of its own, on the embedded sandbox.

BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"

    # So that the scripts find the module under test by its name where they do not lie beside the built one.
    $oldPath = $env:PSModulePath
    $home_ = Split-Path (Split-Path $manifest)
    $env:PSModulePath = "$home_$([IO.Path]::PathSeparator)$(Split-Path $home_)$([IO.Path]::PathSeparator)$oldPath"
}

AfterAll {
    $env:PSModulePath = $oldPath
    Restore-World
}

Describe 'Examples' {
    It '<Script> ends with: <Last>' -ForEach @(
        @{ Script = 'quickstart.ps1'; Words = @(); Last = 'Every row is accounted for.' }
        @{ Script = 'copy-members.ps1'; Words = @(); Last = 'Nothing was changed. Run it with -Apply to create them.' }
        @{ Script = 'copy-members.ps1'; Words = @('-Apply'); Last = '10 created, 0 refused.' }
        @{ Script = 'ship-orders.ps1'; Words = @('-Apply'); Last = '* shipped, 0 failed.' }
        @{ Script = 'redeem-points.ps1'; Words = @(); Last = '7 rows, 5 redeemed, 2 refused.' }
        @{ Script = 'export-records.ps1'; Words = @('-Path', 'payments.csv'); Last = '* payments since 2026-06-01 are in payments.csv.' }
        @{ Script = 'nightly.ps1'; Words = @('-Sandbox'); Last = '* 5 rows, 5 given, 0 refused, 0 in doubt.' }
    ) {
        Push-Location $scratch
        try { $said = Invoke-Pwsh -File (Join-Path $examples $Script) @Words } finally { Pop-Location }
        $LASTEXITCODE | Should -Be 0
        @($said | Where-Object { $_ -like $Last }) | Should -Not -HaveCount 0
    }
}
