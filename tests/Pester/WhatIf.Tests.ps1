BeforeDiscovery {
    . "$PSScriptRoot/Support/Module.ps1"
    $writers = (Get-Command -Module CrmTools -CommandType Cmdlet | Where-Object { $_.Verb -notin 'Get', 'Test', 'Connect', 'Disconnect', 'Export' -and $_.Name -ne 'New-CrmFilter' }).Name
    Restore-World
}

BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor ONex -Name shop -Sandbox
    $null = Connect-CrmVendor UniCrm -Name till -Sandbox
}

AfterAll { Restore-World }

Describe '-WhatIf and -Confirm' {
    It '<_> has both' -ForEach $writers {
        (Get-Command $_).Parameters.Keys | Should -Contain 'WhatIf'
        (Get-Command $_).Parameters.Keys | Should -Contain 'Confirm'
    }

    It 'does nothing: <Name>' -ForEach @(
        @{ Name = 'points'; Write = { Add-CrmPoint 100009 5 -Connection shop -WhatIf } }
        @{ Name = 'a member changed'; Write = { Set-CrmMember 100009 -Remark changed -Connection shop -WhatIf } }
        @{ Name = 'a new member'; Write = { New-CrmMember -UserName new -Mobile 13900000001 -Connection shop -WhatIf } }
        @{ Name = 'a payment'; Write = { New-CrmPayment 11000001 5 -Connection till -WhatIf } }
    ) {
        $before = (Get-CrmConnection).Requests
        $written = @(Get-CrmOperation).Count
        & $Write | Should -BeNullOrEmpty
        (Get-CrmConnection).Requests | Should -Be $before
        @(Get-CrmOperation).Count | Should -Be $written
    }

    It 'finds the bad rows of a file without sending anything' {
        $before = (Get-CrmConnection shop).Requests
        Import-Csv "$examples/data/spring-gifts.csv" | Add-CrmPoint -Connection shop -WhatIf -ErrorVariable bad -ErrorAction SilentlyContinue -WarningAction SilentlyContinue *> $null
        $bad.TargetObject.No | Should -Contain '18'
        (Get-CrmConnection shop).Requests | Should -Be $before
    }

    It 'asks before money is taken, and not without somebody to ask' {
        (Get-Command New-CrmPayment).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be 'High'
        $said = Invoke-Pwsh -Command "Import-Module '$manifest'; `$null = Connect-CrmVendor UniCrm -Name till -Sandbox; try { New-CrmPayment 11000001 5 -Connection till } catch { 'asked' }; @(Get-CrmOperation -Connection till).Count" 2>&1
        $said | Select-Object -Last 1 | Should -Be '0'
    }
}
