BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $null = Connect-CrmVendor ONex -Name members -Sandbox
    $null = Connect-CrmVendor UniCrm -Name till -Sandbox
}

AfterAll { Restore-World }

Describe 'Lists' {
    It 'stream whole, page by page, each row once' {
        $ids = (Get-CrmMember -Connection members -PageSize 50).Id
        $ids.Count | Should -Be 1200
        @($ids | Select-Object -Unique).Count | Should -Be 1200
    }

    It 'stop asking when the pipeline has enough' {
        $before = (Get-CrmConnection members).Requests
        Get-CrmMember -Connection members -PageSize 10 | Select-Object -First 3 | Should -HaveCount 3

        # Some pages are read ahead (twice -ThrottleLimit and a little more): far fewer than the 120 that the shop has.
        (Get-CrmConnection members).Requests - $before | Should -BeLessThan 40
    }

    It 'take -First and -Skip, over page borders and in order' {
        $all = (Get-CrmMember -Connection members -First 30).Id
        (Get-CrmMember -Connection members -First 12 -Skip 7 -PageSize 5).Id | Should -Be $all[7..18]
    }

    It 'count when asked to' {
        $found = @(Get-CrmMember -Connection till -IncludeTotalCount -First 2)
        $found | Should -HaveCount 3
        $found[0] | Should -Be 1200

        # ONex does not say how many there are.
        @(Get-CrmMember -Connection members -IncludeTotalCount -First 2)[0].ToString() | Should -Be 'Unknown total count'
    }

    It 'ask the system for a time range' {
        $since = [datetime]'2026-03-01'
        $some = @(Get-CrmMember -Connection members -UpdatedAfter $since)
        $some.Count | Should -BeGreaterThan 0
        $some.Count | Should -BeLessThan 1200
        @($some | Where-Object UpdatedAt -LT ([DateTimeOffset]$since)) | Should -HaveCount 0
    }

    It 'find one by <Name>' -ForEach @(
        @{ Name = 'id'; Find = { Get-CrmMember 100007 -Connection members }; Is = '100007' }
        @{ Name = 'mobile number'; Find = { Get-CrmMember -Mobile 13800000007 -Connection till }; Is = '11000007' }
    ) {
        (& $Find).Id | Should -Be $Is
    }

    It 'find a card by its number, in another system, with the same properties' {
        $member = Get-CrmMember -CardNo 11000007
        $member.Connection | Should -Be 'till'
        $member.Mobile | Should -Be '13800000007'
        $member.PSObject.TypeNames[0] | Should -Be 'CrmTools.CrmMember'
    }
}

Describe 'Objects' {
    It 'have times, decimals, and null for what is absent' {
        $member = Get-CrmMember 100009 -Connection members
        $member.UpdatedAt | Should -BeOfType [DateTimeOffset]
        $member.WeChatOpenId | Should -BeNullOrEmpty
        $null -eq $member.WeChatOpenId | Should -BeTrue
    }

    It 'go to CSV and come back' {
        $file = Join-Path $scratch 'members.csv'
        Get-CrmMember -Connection members -First 5 | Select-Object Id, Name, City | Export-Csv $file
        (Import-Csv $file | Get-CrmMember -Connection members).Id | Should -Be '100001', '100002', '100003', '100004', '100005'
    }

    It 'work with Where-Object, Group-Object and Measure-Object' {
        $cities = Get-CrmMember -Connection members | Where-Object City | Group-Object City
        ($cities | Measure-Object Count -Sum).Sum | Should -BeGreaterThan 100
        ($cities.Name | Select-Object -First 1) | Should -Match '市'
    }
}

Describe 'Changes' {
    It 'change only what is given, and read it back' {
        $changed = Get-CrmMember 100010 -Connection members | Set-CrmMember -Remark '常客' -PassThru
        $changed.Remark | Should -Be '常客'
        $changed.UserName | Should -Be 'member000010'
    }

    It 'say nothing without -PassThru' {
        Set-CrmMember 100010 -Remark '老客' -Connection members | Should -BeNullOrEmpty
    }
}
