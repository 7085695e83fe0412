BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor Marketingforce -Name records -Sandbox
}

AfterAll { Restore-World }

Describe 'Records' {
    It 'have their fields as properties' {
        $payment = Get-CrmRecord PaymentObj -First 1
        $payment.ObjectName | Should -Be 'PaymentObj'
        $payment.payment_amount | Should -BeOfType [decimal]
        $payment.payment_time | Should -BeOfType [DateTimeOffset]
        (Get-CrmRecord PaymentObj $payment.Id).name | Should -Be $payment.name
    }

    It 'are filtered by the system, by a comparison in PowerShell' {
        $least = 250
        $found = @(Get-CrmRecord PaymentObj -Filter { payment_amount -ge $least -and name -like '2026*' } -First 20)
        $found.Count | Should -BeGreaterThan 0
        @($found | Where-Object { $_.payment_amount -lt 250 -or $_.name -notlike '2026*' }) | Should -HaveCount 0
    }

    It 'are filtered by the same comparison as text, and by New-CrmFilter' {
        $ids = (Get-CrmRecord PaymentObj -Filter { payment_amount -ge 4000 }).Id
        $ids.Count | Should -BeGreaterThan 0
        (Get-CrmRecord PaymentObj -Filter 'payment_amount -ge 4000').Id | Should -Be $ids
        (Get-CrmRecord PaymentObj -Filter (New-CrmFilter payment_amount GTE 4000)).Id | Should -Be $ids
    }

    It 'are sorted and bring the wanted fields only' {
        $found = Get-CrmRecord PaymentObj -Sort 'payment_amount desc' -Property name, payment_amount -First 3
        $found.payment_amount | Should -Be @($found.payment_amount | Sort-Object -Descending)
        $found[0].PSObject.Properties.Name | Should -Not -Contain 'remark'
    }

    It 'refuse what cannot be said to the system, show the part, and run nothing' {
        $file = Join-Path $scratch 'must-not-exist'
        { Get-CrmRecord PaymentObj -Filter { name -eq (New-Item $file) } -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidInput,*'
        $file | Should -Not -Exist
        { Get-CrmRecord PaymentObj -Filter { name -eq 'a' -or name -eq 'b' } -ErrorAction Stop } | Should -Throw '*-or*-in*'
    }

    It 'are created once for a key, with their details, and changed' {
        $account = (Get-CrmRecord AccountObj -First 1).Id
        $make = { New-CrmRecord PaymentObj -Property @{ account_id = $account; payment_amount = 12.50 } -Detail @{ OrderPaymentObj = @{ order_id = 'a'; payment_amount = 12.50 } } -OperationKey pester-1 }
        $first = & $make
        $first.Status | Should -Be 'Applied'
        $again = & $make
        $again.Status | Should -Be 'AlreadyApplied'
        $again.Id | Should -Be $first.Id
        Set-CrmRecord PaymentObj $first.Id -Property @{ remark = '对账' }
        (Get-CrmRecord PaymentObj $first.Id).remark | Should -Be '对账'
    }
}
