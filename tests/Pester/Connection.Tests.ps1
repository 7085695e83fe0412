BeforeAll { . "$PSScriptRoot/Support/Module.ps1" }
AfterAll { Restore-World }

Describe 'Connections' {
    AfterEach { Get-CrmConnection | Disconnect-CrmVendor }

    It 'opens the embedded sandbox of <_>, and tests it' -ForEach 'ONex', 'UniCrm', 'CheTongGui', 'Marketingforce', 'Fkw' {
        $connection = Connect-CrmVendor $_ -Name shop -Sandbox
        $connection.Vendor | Should -Be $_
        $connection.State | Should -Be 'Open'
        (Get-CrmConnection).Name | Should -Be 'shop'
        (Test-CrmConnection shop).Succeeded | Should -BeTrue
        Test-CrmConnection shop -Quiet | Should -BeTrue
    }

    It 'says at once that a secret is wrong' {
        { Connect-CrmVendor UniCrm -Sandbox -Secret (ConvertTo-Secret 'not the secret') } | Should -Throw -ErrorId 'AuthenticationFailed,*'
    }

    It 'refuses http to another machine before anything is sent' {
        { Connect-CrmVendor ONex -BaseUri http://shop.example/ -Flag f -Secret (ConvertTo-Secret 'key') } | Should -Throw -ErrorId 'InvalidInput,*'
    }

    It 'never guesses between two shops' {
        $null = Connect-CrmVendor ONex -Name north -Sandbox
        $null = Connect-CrmVendor ONex -Name south -Sandbox
        Add-CrmPoint 100001 5 -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousConnection,*'
        $problem[0].Exception.Message | Should -Match 'north.*south'
    }

    It 'picks the only one whose system can do it' {
        $null = Connect-CrmVendor ONex -Name shop -Sandbox
        $null = Connect-CrmVendor UniCrm -Name till -Sandbox
        (Get-CrmMemberType | Select-Object -First 1).Connection | Should -Be 'till'
        (Get-CrmPoint -CardNo 11000024).Connection | Should -Be 'till'
        Get-CrmPoint 100009 -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousConnection,*'
    }

    It 'names the systems that can, where this one cannot' {
        $null = Connect-CrmVendor ONex -Name shop -Sandbox
        Get-CrmMemberType -Connection shop -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'OperationNotSupported,*'
        $problem[0].Exception.Message | Should -Match 'UniCrm'
    }

    It 'says that nothing is open, and how to open it' {
        { Get-CrmMember -First 1 -ErrorAction Stop } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'finds open ones by wildcard and by vendor, and closes them' {
        $null = Connect-CrmVendor ONex -Name shop-east -Sandbox
        $null = Connect-CrmVendor ONex -Name shop-west -Sandbox
        $null = Connect-CrmVendor UniCrm -Name till -Sandbox
        (Get-CrmConnection shop-*).Name | Should -Be 'shop-east', 'shop-west'
        (Get-CrmConnection -Vendor UniCrm).Name | Should -Be 'till'
        Get-CrmConnection shop-* | Disconnect-CrmVendor
        (Get-CrmConnection).Name | Should -Be 'till'
    }

    It 'registers a shop, opens it by its name alone, renames and forgets it' {
        $null = Register-CrmConnection ONex -Name shop1 -Sandbox
        (Connect-CrmVendor -Name shop1).State | Should -Be 'Open'
        $null = Register-CrmConnection -Name shop1 -NewName east
        (Get-CrmConnection -Registered).Name | Should -Be 'east'
        Unregister-CrmConnection east
        Get-CrmConnection -Registered | Should -BeNullOrEmpty
    }

    It 'sends a call that no cmdlet covers, signed like the rest' {
        $null = Connect-CrmVendor ONex -Name shop -Sandbox
        $answer = Invoke-CrmRequest members.get -Body @{ member_id = '100001' } -Connection shop
        "$($answer | ConvertTo-Json -Depth 9)" | Should -Match 'member000001'
    }
}
