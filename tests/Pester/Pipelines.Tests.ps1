BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor ONex -Name shop -Sandbox
    $null = Connect-CrmVendor UniCrm -Name till -Sandbox
    $null = Connect-CrmVendor Fkw -Name mall -Sandbox
    $null = Connect-CrmVendor CheTongGui -Name parts -Sandbox
}

AfterAll { Restore-World }

Describe 'Across systems' {
    It 'a column Connection says which shop each row is for' {
        $results = Import-Csv "$examples/data/redeemed.csv" | Add-CrmPoint -ErrorAction SilentlyContinue -ErrorVariable bad
        $results.Connection | Select-Object -Unique | Should -Be 'shop', 'till', 'mall'
        $results.Count + $bad.Count | Should -Be 7
    }

    It 'each object goes back to the shop it came from' {
        $members = @(Get-CrmMember -Connection shop -First 2) + @(Get-CrmMember -Connection mall -First 2)
        ($members | Add-CrmPoint -Point 1).Connection | Should -Be 'shop', 'shop', 'mall', 'mall'
    }

    It 'members of one system are looked up in another' {
        $cards = Get-CrmMember -Connection shop -First 3 | ForEach-Object { Get-CrmMember -Mobile $_.Mobile -Connection till }
        $cards.CardNo | Should -Be '11000001', '11000002', '11000003'
    }

    It 'a paid order of the mall is shipped, and its waybill read back' {
        $order = Get-CrmOrder -Connection mall -Status wait_seller_ship -First 1
        ($order | Send-CrmShipment -WaybillNo SF1234567890 -LogisticsCode shunfeng -LogisticsName '顺丰速运').Status | Should -Be 'Applied'
        (Get-CrmShipment $order.Id -Connection mall).WaybillNo | Should -Be 'SF1234567890'
    }

    It 'a payment at the till shows in the statement' {
        $paid = New-CrmPayment 11000001 25.80 -SourceNo POS-1 -Connection till -Confirm:$false
        $paid.Status | Should -Be 'Applied'
        $entry = Get-CrmAccountEntry 11000001 -Connection till -First 1
        $entry.Debit | Should -Be 25.80
        $entry.SourceNo | Should -Be 'POS-1'
    }

    It 'car parts are ordered at the customer''s discount' {
        $order = New-CrmOrder -Connection parts -SellerId 500001 -OperationKey parts-1 -Item @{ ProductId = 'G1001'; Title = '刹车片'; Quantity = 2; Price = 59.40; Discount = (Get-CrmDiscount -First 1).Discount }
        $order.Status | Should -Be 'Applied'
    }

    It 'an object of another kind is refused, and nothing is sent' {
        $before = (Get-CrmConnection mall).Requests
        Get-CrmOrder -Connection mall -First 1 | Out-Null
        $read = (Get-CrmConnection mall).Requests
        Get-CrmOrder -Connection mall -First 1 | Add-CrmPoint -Point 5 -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem.Count | Should -BeGreaterThan 0
        (Get-CrmConnection mall).Requests | Should -Be ($read + $read - $before)
    }
}
