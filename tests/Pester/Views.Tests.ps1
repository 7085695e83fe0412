BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor ONex -Name shop -Sandbox
    $null = Connect-CrmVendor Fkw -Name mall -Sandbox
    $null = Connect-CrmVendor Marketingforce -Name records -Sandbox

    function Show($Objects, [int] $Width = 200) { @($Objects | Out-String -Width $Width -Stream | Where-Object { $_.Trim() }) }

    # Chinese characters take two columns of the console.
    function Get-Column([string] $Text) { ($Text.ToCharArray() | ForEach-Object { [int]$_ -ge 0x2E80 ? 2 : 1 } | Measure-Object -Sum).Sum }

    # Redirected output has no colour, and these tests look at text.
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    $culture = [cultureinfo]::CurrentCulture
}

AfterAll {
    $PSStyle.OutputRendering = $rendering
    [cultureinfo]::CurrentCulture = $culture
    Restore-World
}

Describe 'Views' {
    AfterEach { [cultureinfo]::CurrentCulture = $culture }

    It 'is a table with columns that stand under each other, after Chinese text too' {
        $lines = Show (Get-CrmMember -Connection shop -First 20)
        $lines[0] | Should -Match '^Id +Name +Mobile'
        $start = $lines[0].IndexOf('Mobile')
        foreach ($line in $lines | Select-Object -Skip 2) { Get-Column $line.Substring(0, $line.IndexOf('138000')) | Should -Be $start }
    }

    It 'writes times and amounts as the user''s culture does: <Culture>' -ForEach @(
        @{ Culture = 'zh-CN'; Time = '\d{4}/\d{1,2}/\d{1,2} \d{2}:\d{2}'; Amount = '\d\.\d\d' }
        @{ Culture = 'de-DE'; Time = '\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}'; Amount = '\d,\d\d' }
    ) {
        [cultureinfo]::CurrentCulture = $Culture
        $lines = Show (Get-CrmOrder -Connection mall -First 1)
        $lines[2] | Should -Match $Time
        $lines[2] | Should -Match $Amount
    }

    It 'has a list with what matters, and every property when asked for' {
        $member = Get-CrmMember 100001 -Connection shop
        (Show ($member | Format-List)) -join "`n" | Should -Match 'CreatedAt'
        (Show ($member | Format-List)).Count | Should -BeLessThan (Show ($member | Format-List *)).Count
        (Show ($member | Format-List *)) -join "`n" | Should -Match 'Extra'
    }

    It 'says of a write what it did and how much' {
        Add-CrmPoint 100009 1234 -Connection shop -OperationKey view-given | Out-Null
        $lines = Show (Get-CrmOperation -OperationKey view-given) 120
        $lines[0] | Should -Match '^OperationKey +State +Kind +Quantity Target +Operation +Attempts CreatedAt +Connection$'
        $lines[2] | Should -Match '^view-given +Applied +Point +1.234 '
    }

    It 'breaks no header in two in a window of <Width> columns' -ForEach @(@{ Width = 80 }, @{ Width = 120 }) {
        foreach ($objects in (Get-CrmMember -Connection shop -First 2), (Get-CrmOrder -Connection mall -First 2), (Get-CrmConnection), (Get-CrmPointLog 100009 -Connection shop)) {
            (Show $objects $Width)[1] | Should -Match '^[- ]+$'
        }
    }

    It 'has a wide view' { Show (Get-CrmMember -Connection shop -First 4 | Format-Wide) | Should -Not -BeNullOrEmpty }

    It 'shows records with the fields that were asked for' {
        (Show (Get-CrmRecord PaymentObj -Property name, payment_amount -First 2))[0] | Should -Match 'name.*payment_amount'
    }

    It 'looks the same after it was stored' {
        $file = Join-Path $scratch member.xml
        $member = Get-CrmMember 100001 -Connection shop
        $member | Export-Clixml $file
        Show (Import-Clixml $file) | Should -Be (Show $member)
    }

    It 'has no colour in redirected output' {
        $PSStyle.OutputRendering = 'Host'
        $file = Join-Path $scratch members.txt
        try { Get-CrmMember -Connection shop -First 2 > $file } finally { $PSStyle.OutputRendering = 'PlainText' }
        $said = Get-Content -Raw $file
        $said | Should -Match '100001'
        $said | Should -Not -Match "`e\["
    }
}
