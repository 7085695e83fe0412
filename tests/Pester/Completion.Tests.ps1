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
    ) {
        Complete $Line | Should -Be $Offers
    }

    It 'offers carriers by code' { Complete 'Send-CrmShipment -LogisticsCode shunf' | Should -Contain 'shunfeng' }

    It 'asks no shop' {
        $before = (Get-CrmConnection).Requests
        $null = Complete 'Get-CrmOrder -Connection east -'
        (Get-CrmConnection).Requests | Should -Be $before
    }
}
