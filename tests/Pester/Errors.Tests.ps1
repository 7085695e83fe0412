BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    . "$PSScriptRoot/Support/Shop.ps1"
    $null = Connect-CrmVendor ONex -Name shop -Sandbox
}

AfterAll { Restore-World }

Describe 'Errors' {
    It 'name the field, what is wrong with it, and what to do, before anything is sent' {
        $before = (Get-CrmConnection shop).Requests
        Get-CrmMember nosuch -Connection shop -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
        $problem[0].ErrorDetails.Message | Should -Match "^Id: 'nosuch'"
        $problem[0].ErrorDetails.RecommendedAction | Should -Match '100001'
        (Get-CrmConnection shop).Requests | Should -Be $before
    }

    It 'carry the vendor''s code and words, the operation and its key' {
        Add-CrmPoint 999999999 5 -Connection shop -OperationKey nobody -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'Crm.ONex.e000008,*'
        $reason = $problem[0].Exception
        $reason | Should -BeOfType [CrmTools.CrmException]
        $reason.Vendor, $reason.Code, $reason.Operation, $reason.OperationKey | Should -Be 'ONex', 'e000008', 'point.update', 'nobody'
        $reason.VendorMessage | Should -Not -BeNullOrEmpty
    }

    It 'show all of that in Get-Error' {
        Add-CrmPoint 999999999 5 -Connection shop -OperationKey nobody-2 -ErrorVariable problem -ErrorAction SilentlyContinue
        $text = $problem[0] | Get-Error | Out-String -Width 300
        $text | Should -Match 'e000008'
        $text | Should -Match 'point\.update'
        $text | Should -Match 'nobody-2'
    }

    It 'do not stop the rows after them, and bring the row that failed' {
        $given = '100001', 'x', '100002' | ForEach-Object { [pscustomobject]@{ MemberId = $_; Point = 5; Note = "row of $_" } } |
            Add-CrmPoint -Connection shop -ErrorVariable problem -ErrorAction SilentlyContinue
        $given.Id | Should -Be '100001', '100002'
        $problem.TargetObject.Note | Should -Be 'row of x'
    }

    It 'are caught with -ErrorAction Stop' {
        { Get-CrmMember 1 -Connection shop -ErrorAction Stop } | Should -Throw -ExceptionType ([CrmTools.CrmException])
    }

    It 'tell a server that is not there from one that does not answer in time' {
        $key = ConvertTo-Secret key
        $null = Connect-CrmVendor ONex -Name gone -BaseUri http://127.0.0.1:9/ -Flag f -Secret $key -MaximumRetryCount 0 -AllowUnencryptedAuthentication
        { Get-CrmMember 100001 -Connection gone -ErrorAction Stop } | Should -Throw -ErrorId 'ConnectionFailed,*'
        $slow = Start-Shop '--latency-ms', '60000'
        try {
            $null = Connect-CrmVendor ONex -Name slow -BaseUri "$($slow.Address)onex/index.php/openapi/rpc/service/" -Flag sandbox -Secret (ConvertTo-Secret 'sandbox-private-key') -TimeoutSec 1 -MaximumRetryCount 0 -AllowUnencryptedAuthentication
            { Get-CrmMember 100001 -Connection slow -ErrorAction Stop } | Should -Throw -ErrorId 'Timeout,*'
        } finally { Stop-Shop $slow }
    }
}

Describe 'Streams' {
    It 'show each attempt with -Verbose and the exchange with -Debug, and no secret in any' {
        $said = & { Get-CrmMember 100001 -Connection shop -Verbose -Debug } *>&1 | Out-String -Width 400
        $said | Should -Match 'members\.get'
        $said | Should -Not -Match 'sandbox-private-key'
        $said | Should -Not -Match 'sign=[0-9A-Fa-f]{32}'
    }
}
