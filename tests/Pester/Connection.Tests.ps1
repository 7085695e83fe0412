BeforeAll {
    Import-Module "$PSScriptRoot/../../out/CrmTools/CrmTools.psd1" -Force
}

Describe 'Connections' {
    AfterEach { Get-CrmConnection | Disconnect-CrmVendor }

    It 'opens the embedded sandbox and lists it' {
        $connection = Connect-CrmVendor ONex -Name shop -Sandbox
        $connection.Vendor | Should -Be 'ONex'
        (Get-CrmConnection).Name | Should -Be 'shop'
        (Test-CrmConnection shop).Succeeded | Should -BeTrue
    }

    It 'says at once that a secret is wrong' {
        $wrong = ConvertTo-SecureString 'not the secret' -AsPlainText -Force
        { Connect-CrmVendor UniCrm -Sandbox -Secret $wrong } | Should -Throw -ErrorId 'AuthenticationFailed,*'
    }

    It 'refuses http to another machine before anything is sent' {
        $key = ConvertTo-SecureString 'key' -AsPlainText -Force
        { Connect-CrmVendor ONex -BaseUri http://shop.example/ -Flag f -Secret $key } | Should -Throw -ErrorId 'InvalidInput,*'
    }

    It 'never guesses between two shops' {
        Connect-CrmVendor ONex -Name north -Sandbox | Out-Null
        Connect-CrmVendor ONex -Name south -Sandbox | Out-Null
        Add-CrmPoint 100001 5 -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'AmbiguousConnection,*'
    }

    It 'is carried into a parallel runspace' {
        $shop = Connect-CrmVendor ONex -Name carried -Sandbox
        $module = (Get-Module CrmTools).Path
        $names = 100001, 100002 | ForEach-Object -Parallel {
            Import-Module "$(Split-Path $using:module)/CrmTools.psd1"
            (Get-CrmMember $_ -Connection $using:shop).UserName
        }
        $names | Sort-Object | Should -Be 'member000001', 'member000002'
    }
}
