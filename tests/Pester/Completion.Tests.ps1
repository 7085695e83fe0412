BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor ONex -Name east -Sandbox
    $null = Connect-CrmVendor Fkw -Name 'the mall' -Sandbox

    function Complete([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText }
}

AfterAll { Restore-World }

Describe 'TAB' {
    It 'offers <Offers> after <Line>' -ForEach @(
        @{ Line = 'Get-CrmMember -Connection '; Offers = 'east', "'the mall'" }
        @{ Line = 'Connect-CrmVendor Uni'; Offers = , 'UniCrm' }
        @{ Line = 'New-CrmMember -Sex F'; Offers = , 'Female' }
        @{ Line = 'Get-CrmOperation -State InD'; Offers = , 'InDoubt' }
        @{ Line = 'Connect-CrmVendor ONex -Setting Settle'; Offers = , '@{ SettleSeconds = ' }
    ) {
        Complete $Line | Should -Be $Offers
    }

    It 'offers carriers by code and by name' {
        Complete 'Send-CrmShipment -LogisticsCode shunf' | Should -Contain 'shunfeng'
        Complete 'Send-CrmShipment -LogisticsCode 顺' | Should -Contain 'shunfeng'
    }

    It 'offers what this session has seen: member types, record fields, keys' {
        $null = Connect-CrmVendor UniCrm -Name till -Sandbox
        $null = Get-CrmMemberType -Connection till
        $null = Connect-CrmVendor Marketingforce -Name records -Sandbox
        $null = Get-CrmRecord PaymentObj -First 1 -Connection records
        $null = Add-CrmPoint 100001 5 -OperationKey tab-key-1 -Connection east
        Complete 'Get-CrmMember -Connection till -MemberType ' | Should -Contain "'01'"
        Complete 'Get-CrmRecord PaymentObj -Connection records -Property payment_am' | Should -Contain 'payment_amount'
        Complete 'Get-CrmOperation -OperationKey tab-' | Should -Contain 'tab-key-1'
    }

    It 'asks no shop' {
        $before = (Get-CrmConnection).Requests
        $null = Complete 'Get-CrmOrder -Connection east -'
        (Get-CrmConnection).Requests | Should -Be $before
    }
}
