BeforeDiscovery {
    . "$PSScriptRoot/Support/Module.ps1"
    $cmdlets = (Get-Command -Module CrmTools).Name
    Restore-World
}

BeforeAll { . "$PSScriptRoot/Support/Module.ps1" }
AfterAll { Restore-World }

Describe 'Get-Help' {
    It '<_> says what it does, shows it at work, and explains each parameter' -ForEach $cmdlets {
        $help = Get-Help $_ -Full
        $help.Synopsis.Trim() | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -Match "^\s*$_ "
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        $common = [Management.Automation.PSCmdlet]::CommonParameters + [Management.Automation.PSCmdlet]::OptionalCommonParameters
        $explained = @($help.parameters.parameter | Where-Object { $_.description.Text } | ForEach-Object name)
        (Get-Command $_).Parameters.Keys | Where-Object { $_ -notin $common } | ForEach-Object { $explained | Should -Contain $_ }
    }

    It 'has the topic <_>' -ForEach 'about_CrmTools', 'about_CrmConnections', 'about_CrmFilters', 'about_CrmOperations', 'about_CrmSandbox' {
        (Get-Help $_ | Out-String).Length | Should -BeGreaterThan 500
    }

    It 'is in Chinese for those who work in Chinese' {
        $said = Invoke-Pwsh -Command "[Console]::OutputEncoding = [Text.Encoding]::UTF8; [cultureinfo]::CurrentUICulture = 'zh-CN'; Import-Module '$manifest'; (Get-Help Add-CrmPoint).Synopsis; Get-Help about_CrmTools"
        $said[0] | Should -Match '积分'
        "$said" | Should -Match '沙箱'
    }
}
