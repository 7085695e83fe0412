BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor ONex -Name shop -Sandbox
    $null = Connect-CrmVendor Marketingforce -Name records -Sandbox
}

AfterAll { Restore-World }

Describe 'Parameters' {
    It 'take a time as the systems print it: <_>' -ForEach '2026-03-01 00:00:00 +08:00', '2026-03-01T00:00:00+08:00', '2026年3月1日00:00:00 +08:00', '1772294400' {
        $expected = (Get-CrmMember -Connection shop -UpdatedAfter ([DateTimeOffset]'2026-03-01T00:00:00+08:00')).Count
        $expected | Should -BeGreaterThan 0
        (Get-CrmMember -Connection shop -UpdatedAfter $_).Count | Should -Be $expected
    }

    It 'refuse a time that could be several' {
        { Get-CrmMember -Connection shop -UpdatedAfter '3/8/26' } | Should -Throw '*3/8/26*'
    }

    It 'take a connection as an object and by name, one or several' {
        $shop = Get-CrmConnection shop
        (Get-CrmMember 100001 -Connection $shop).Id | Should -Be '100001'
        (Test-CrmConnection -Connection shop, records).Succeeded | Should -Be $true, $true
    }

    It 'take an order''s lines as hashtables or as objects' {
        $lines = '[{ "ProductId": "TEA-250", "Title": "龙井 250g", "Quantity": 2, "Price": 128 }]' | ConvertFrom-Json
        $by = @{ Connection = 'shop'; ShopId = 5940; UserName = 'member000001'; SourceShop = 'shop_01'; SourceTerminal = 'POS-001' }
        (New-CrmOrder @by -Id 'POS-object' -Item $lines).Status | Should -Be 'Applied'
        (New-CrmOrder @by -Id 'POS-table' -Item @{ ProductId = 'TEA-250'; Title = '龙井 250g'; Quantity = 2; Price = 128 }).Status | Should -Be 'Applied'
        (Get-CrmOrder 100001 -Connection shop | Where-Object Id -In 'POS-object', 'POS-table').Amount | Should -Be 256, 256
    }

    It 'take a table for a filter of records' {
        $owner = (Get-CrmRecord PaymentObj -First 1).owner | Select-Object -First 1
        $found = @(Get-CrmRecord PaymentObj -Filter @{ owner = $owner } -First 5)
        $found.Count | Should -BeGreaterThan 0
        $found | ForEach-Object { $_.owner | Should -Contain $owner }
    }
}
