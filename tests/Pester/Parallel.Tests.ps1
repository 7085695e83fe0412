# What runs side by side: runspaces of one process, and jobs in processes of their own.

BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Register-CrmConnection ONex -Name side -Sandbox
}

AfterAll { Restore-World }

Describe 'Side by side' {
    It 'ForEach-Object -Parallel uses the connection that is carried in' {
        $shop = Connect-CrmVendor -Name side
        $got = 1..4 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:manifest
            Add-CrmPoint (100100 + $_) 5 -Connection $using:shop -OperationKey "parallel-$_"
        }
        $got.Status | Should -Be 'Applied', 'Applied', 'Applied', 'Applied'
        (Get-CrmOperation -Connection side | Where-Object OperationKey -Like 'parallel-*').Count | Should -Be 4
    }

    It 'ForEach-Object -Parallel opens a registered connection in each runspace' {
        $ids = 100001, 100002, 100003 | ForEach-Object -Parallel { Import-Module $using:manifest; $null = Connect-CrmVendor -Name side; (Get-CrmMember $_).Id }
        $ids | Sort-Object | Should -Be '100001', '100002', '100003'
    }

    It 'a runspace does not see the connections of another' {
        $null = Connect-CrmVendor -Name side
        1 | ForEach-Object -Parallel { Import-Module $using:manifest; @(Get-CrmConnection).Count } | Should -Be 0
    }

    It 'Start-ThreadJob uses the connection that is carried in' -Skip:(-not (Get-Command Start-ThreadJob -ErrorAction Ignore)) {
        $shop = Connect-CrmVendor -Name side
        $job = Start-ThreadJob { Import-Module $using:manifest; (Get-CrmMember 100001 -Connection $using:shop).UserName }
        $job | Receive-Job -Wait -AutoRemoveJob | Should -Be 'member000001'
    }

    It 'Start-Job opens a registered connection by its name, and gives copies back' {
        $job = Start-Job { Import-Module $using:manifest; $null = Connect-CrmVendor -Name side; Get-CrmMember 100001 }
        $member = $job | Receive-Job -Wait -AutoRemoveJob
        $member.UserName | Should -Be 'member000001'
        $member.PSObject.TypeNames[0] | Should -Be 'Deserialized.CrmTools.CrmMember'
    }

    It 'a connection handed to Start-Job is a copy, and means the open connection of its name there' {
        $shop = Connect-CrmVendor -Name side
        $job = Start-Job { Import-Module $using:manifest; try { Get-CrmMember 100001 -Connection $using:shop -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
            $null = Connect-CrmVendor -Name side; (Get-CrmMember 100001 -Connection $using:shop).UserName }
        $said = $job | Receive-Job -Wait -AutoRemoveJob
        $said[0] | Should -BeLike 'NotConnected*'
        $said[1] | Should -Be 'member000001'
    }
}
