BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"

    # A session of its own in a language: what a user meets who works in it.
    function Invoke-In([string] $Culture, [string] $Script) {
        Invoke-Pwsh -Command "[Console]::OutputEncoding = [Text.Encoding]::UTF8; [cultureinfo]::CurrentUICulture = '$Culture'; Import-Module '$manifest'; `$null = Connect-CrmVendor ONex -Name shop -Sandbox; $Script"
    }

    $invalid = "Get-CrmMember nosuch -ErrorVariable e -ErrorAction SilentlyContinue; `$e[0].FullyQualifiedErrorId; `$e[0].ErrorDetails.Message; `$e[0].ErrorDetails.RecommendedAction"
    $refused = "Add-CrmPoint 999999999 5 -ErrorVariable e -ErrorAction SilentlyContinue; `$e[0].FullyQualifiedErrorId; `$e[0].Exception.VendorMessage; `$e[0].ErrorDetails.RecommendedAction"
}

AfterAll { Restore-World }

Describe 'Two languages' {
    It 'errors speak the session''s, with the same ids and the same values' {
        $english = Invoke-In en-US $invalid
        $chinese = Invoke-In zh-CN $invalid
        $english[0] | Should -Be $chinese[0]
        $english[1] | Should -Match "^Id: 'nosuch' is not a whole number"
        $chinese[1] | Should -Match "^Id.*'nosuch'.*[\u4e00-\u9fff]"
        $english[2] | Should -Not -Match '[\u4e00-\u9fff]'
        $chinese[2] | Should -Match '请.*100001'
    }

    It 'the system''s own words stay as they are' {
        (Invoke-In en-US $refused)[1] | Should -Be (Invoke-In zh-CN $refused)[1]
        (Invoke-In zh-CN $refused)[0] | Should -BeLike 'Crm.ONex.e000008,*'
    }

    It 'another language reads English' { (Invoke-In de-DE $invalid)[1] | Should -Match 'is not a whole number' }

    It 'views say where a shop is: <Culture>' -ForEach @(
        @{ Culture = 'zh-CN'; Word = '内置沙箱' }
        @{ Culture = 'en-US'; Word = 'embedded sandbox' }
    ) {
        Invoke-In $Culture 'Get-CrmConnection | Out-String -Width 160' | Out-String | Should -Match $Word
        Invoke-In $Culture '$null = Register-CrmConnection ONex -Name boxed -Sandbox; Get-CrmConnection boxed -Registered | Format-List | Out-String -Width 160; Unregister-CrmConnection boxed' |
            Out-String | Should -Match $Word
    }

    It 'what -WhatIf says is in it too' {
        Invoke-In zh-CN 'Add-CrmPoint 100001 5 -WhatIf' | Out-String | Should -Match '积分'
    }
}
