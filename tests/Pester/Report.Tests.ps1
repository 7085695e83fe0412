BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    . "$PSScriptRoot/Support/Shop.ps1"
    $null = Connect-CrmVendor ONex -Name reported -Sandbox
    $start = Get-Date
    $null = 1..3 | ForEach-Object { [pscustomobject]@{ MemberId = 100000 + $_; Point = 5; OperationKey = "report-$([guid]::NewGuid())" } } | Add-CrmPoint -Connection reported
    Add-CrmPoint 999999999 5 -Connection reported -ErrorAction SilentlyContinue -OperationKey "report-refused-$PID"
    $file = Join-Path $scratch report.html
}

AfterAll { Restore-World }

Describe 'A report' {
    It 'is one file that needs no network' {
        (Export-CrmReport $file -After $start -Connection reported -PassThru).FullName | Should -Be $file
        $page = Get-Content -Raw $file
        $page | Should -Match '^\s*<!doctype html>'
        $page | Should -Not -Match '(?:src|href)\s*=\s*"https?:'
    }

    It 'says what was refused, in the system''s own words' {
        $page = Get-Content -Raw $file
        $page | Should -Match "report-refused-$PID"
        $page | Should -Match '此客户不存在'
    }

    It 'leaves a file alone with -NoClobber, and makes none with -WhatIf' {
        $before = Get-FileHash $file
        Export-CrmReport $file -NoClobber -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem.Count | Should -Be 1
        (Get-FileHash $file).Hash | Should -Be $before.Hash
        $other = Join-Path $scratch other.html
        Export-CrmReport $other -WhatIf
        $other | Should -Not -Exist
    }

    It 'counts a shop once that was open under two names' {
        # A journal in a file: that of a sandbox ends with its connection.
        $shop = Start-Shop
        try {
            $null = Connect-Shop $shop before
            $null = Add-CrmPoint 100001 5 -Connection before
            Disconnect-CrmVendor before
            $null = Connect-Shop $shop after
            $null = Add-CrmPoint 100001 5 -Connection after
            (Get-CrmOperation -Connection before, after).Count | Should -Be 2
            $twice = Join-Path $scratch twice.html
            Export-CrmReport $twice -Connection before, after
            Get-Content -Raw $twice | Should -Match '"total":"[^"]*","count":2,'
        }
        finally { Stop-Shop $shop }
    }

    It 'is in the session''s language' {
        $chinese = Join-Path $scratch zh.html
        Invoke-Pwsh -Command "[cultureinfo]::CurrentUICulture = 'zh-CN'; Import-Module '$manifest'; `$null = Connect-CrmVendor ONex -Name shop -Sandbox; `$null = Add-CrmPoint 100001 5; Export-CrmReport '$chinese'"
        Get-Content -Raw $chinese | Should -Match '<html lang="zh'
    }
}
