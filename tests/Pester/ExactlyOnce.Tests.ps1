# Against a shop in another process, with a durable journal: what happens when answers are lost, and when the same file is run again.

BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    . "$PSScriptRoot/Support/Shop.ps1"
    $shop = Start-Shop
    $null = Connect-Shop $shop
}

AfterAll {
    Restore-World
    Stop-Shop $shop
}

Describe 'Exactly once' {
    It 'finds a gift whose answer was lost, and does not give it again' {
        Add-ShopFault $shop @{ kind = 'Reset'; operation = 'point.update'; point = 'AfterCommit'; times = 1 }
        (Add-CrmPoint 100001 5 -OperationKey lost-1).Status | Should -Be 'Applied'
        @(Get-ShopLedger $shop | Where-Object mark -Like '*#lost-1').Count | Should -Be 1
    }

    It 'sends a gift again that never arrived' {
        Add-ShopFault $shop @{ kind = 'Reset'; operation = 'point.update'; point = 'BeforeCommit'; times = 1 }
        $result = Add-CrmPoint 100001 5 -OperationKey lost-2
        $result.Status | Should -Be 'Applied'
        $result.Attempts | Should -Be 2
        @(Get-ShopLedger $shop | Where-Object mark -Like '*#lost-2').Count | Should -Be 1
    }

    It 'knows in another process what this one has done' {
        $null = 1..20 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = 5; OperationKey = "again-$_" } } | Add-CrmPoint -Connection shop
        $script = Join-Path $scratch 'again.ps1'
        Set-Content $script @"
Import-Module '$manifest'
. '$PSScriptRoot/Support/Shop.ps1'
function ConvertTo-Secret([string] `$Text) { ConvertTo-SecureString `$Text -AsPlainText -Force }
`$null = Connect-Shop ([pscustomobject]@{ Address = '$($shop.Address)' })
1..25 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + `$_; Point = 5; OperationKey = "again-`$_" } } | Add-CrmPoint -Connection shop | Group-Object Status -NoElement | ForEach-Object { "`$(`$_.Name) `$(`$_.Count)" }
"@
        Invoke-Pwsh -File $script | Sort-Object | Should -Be 'AlreadyApplied 20', 'Applied 5'
        @(Get-ShopLedger $shop | Where-Object mark -Match '#again-\d+$').Count | Should -Be 25
    }

    It 'refuses another gift under a used key' {
        $null = Add-CrmPoint 100001 5 -OperationKey one-key
        { Add-CrmPoint 100001 7 -OperationKey one-key -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidInput,*'
    }

    It 'says what is in doubt, with the command that settles it, and that command does' {
        Add-ShopFault $shop @{ kind = 'Reset'; operation = 'point.update'; point = 'AfterCommit'; times = 1 }
        Add-ShopFault $shop @{ kind = 'Refuse'; operation = 'pointlog.getlist'; code = 'e000004'; times = 1 }
        $result = Add-CrmPoint 100002 5 -OperationKey doubt-1 -ErrorAction SilentlyContinue -ErrorVariable problem -WarningAction SilentlyContinue -WarningVariable said
        $result.Status | Should -Be 'InDoubt'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'OutcomeUnknown,*'
        (Get-CrmOperation InDoubt).OperationKey | Should -Be 'doubt-1'
        "$said" | Should -Match 'Get-CrmOperation .*\| Resolve-CrmOperation'
        $command = [scriptblock]::Create(("$said" -replace '^.*?(?=Get-CrmOperation)') + ' -Confirm:$false')
        (& $command).State | Should -Be 'Applied'
        @(Get-ShopLedger $shop | Where-Object mark -Like '*#doubt-1').Count | Should -Be 1
    }

    It 'takes a person''s word where the system cannot tell' {
        Add-ShopFault $shop @{ kind = 'Reset'; operation = 'point.update_by_parent_code'; point = 'BeforeCommit'; times = 1 }
        $give = { Add-CrmPoint 100009 -ReferralCode 900001 -Point 5 -OperationKey referral-1 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue }
        (& $give).Status | Should -Be 'InDoubt'
        (Resolve-CrmOperation referral-1 -As Failed -Confirm:$false).State | Should -Be 'Refused'
        (& $give).Status | Should -Be 'Applied'
    }

    It 'forgets finished entries when told to, and only those' {
        $count = @(Get-CrmOperation).Count
        Remove-CrmOperation 365 -Confirm:$false
        @(Get-CrmOperation).Count | Should -Be $count
        Remove-CrmOperation 0 -Confirm:$false
        @(Get-CrmOperation) | Should -HaveCount 0
    }
}
