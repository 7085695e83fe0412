BeforeAll {
    Import-Module "$PSScriptRoot/../../out/CrmTools/CrmTools.psd1" -Force
    $file = "$PSScriptRoot/../../examples/data/spring-gifts.csv"
}

Describe 'Gifts from a file' {
    BeforeAll {
        Connect-CrmVendor ONex -Name gifts -Sandbox | Out-Null
        $rows = Import-Csv $file
        $results = $rows | Add-CrmPoint -Connection gifts -ErrorVariable bad -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
    }

    AfterAll { Disconnect-CrmVendor gifts }

    It 'gives every good row once and names every bad one' {
        $results.Count | Should -Be 1000
        $bad.Count | Should -Be 5
        $bad.TargetObject.No | Should -Be '18', '209', '432', '656', '913'
    }

    It 'keeps the order of the file' {
        $results.OperationKey | Should -Be @($rows | Where-Object No -NotIn '18', '209', '432', '656', '913').OperationKey
    }

    It 'gives nobody a gift twice' {
        $before = (Get-CrmPoint 100001 -Connection gifts)[0].Balance
        $again = $rows | Select-Object -First 1 | Add-CrmPoint -Connection gifts
        $again.Status | Should -Be 'AlreadyApplied'
        (Get-CrmPoint 100001 -Connection gifts)[0].Balance | Should -Be $before
    }

    It 'shows in the point log what it was for' {
        (Get-CrmPointLog 100001 -Connection gifts)[0].OperationKey | Should -Be 'spring-2026-0001'
    }
}

Describe 'Members' {
    BeforeAll { Connect-CrmVendor ONex -Name members -Sandbox | Out-Null }
    AfterAll { Disconnect-CrmVendor members }

    It 'stops asking when the pipeline has enough' {
        Get-CrmMember -Connection members -PageSize 10 | Select-Object -First 3 | Should -HaveCount 3

        # The first page; then up to -ThrottleLimit (8) in flight, and as many again read ahead. The shop has more.
        (Get-CrmConnection members).Requests | Should -BeLessOrEqual 17
    }

    It 'counts when asked to' {
        @(Get-CrmMember -Connection members -IncludeTotalCount -First 2).Count | Should -Be 3
    }

    It 'does nothing with -WhatIf' {
        $before = (Get-CrmMember 100009 -Connection members).Remark
        Get-CrmMember 100009 -Connection members | Set-CrmMember -Remark 'changed' -WhatIf
        (Get-CrmMember 100009 -Connection members).Remark | Should -Be $before
    }

    It 'changes only what is given, and reads it back' {
        $changed = Get-CrmMember 100010 -Connection members | Set-CrmMember -Remark '常客' -PassThru
        $changed.Remark | Should -Be '常客'
        $changed.UserName | Should -Be 'member000010'
    }
}

Describe 'The quickstart' {
    It 'runs to its end' {
        $output = pwsh -NoProfile -File "$PSScriptRoot/../../examples/quickstart.ps1"
        $LASTEXITCODE | Should -Be 0
        $output | Should -Contain 'Every row is accounted for.'
    }
}
