BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor ONex -Name gifts -Sandbox
    $rows = Import-Csv "$examples/data/spring-gifts.csv"
    $results = $rows | Add-CrmPoint -Connection gifts -ErrorVariable bad -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
}

AfterAll { Restore-World }

Describe 'Gifts from a file' {
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

    It 'takes the members themselves, piped' {
        $given = Get-CrmMember -Connection gifts -First 3 | Add-CrmPoint -Point 1
        $given.Status | Should -Be 'Applied', 'Applied', 'Applied'
        $given.Id | Should -Be '100001', '100002', '100003'
    }

    It 'does not take a balance for a gift' {
        $count = @(Get-CrmOperation -Connection gifts).Count
        Get-CrmPoint 100001 -Connection gifts | Add-CrmPoint -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem.Count | Should -BeGreaterThan 0
        @(Get-CrmOperation -Connection gifts).Count | Should -Be $count
    }
}
