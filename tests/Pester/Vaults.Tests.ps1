# The same cases as the xunit suite's stand-in, on the real SecretManagement and SecretStore. They run in a PowerShell of their own whose home
# is a throw-away folder, so that this user's vaults are neither seen nor changed. Where the modules are not installed, the tests say so.

BeforeDiscovery {
    $management = Get-Module -ListAvailable Microsoft.PowerShell.SecretManagement | Sort-Object Version -Descending | Select-Object -First 1
    $store = Get-Module -ListAvailable Microsoft.PowerShell.SecretStore | Sort-Object Version -Descending | Select-Object -First 1

    # A store's place follows the user's profile on Windows, which no variable moves. Only where the user is a test run's own may it be used.
    $missing = @(
        if (-not $management) { 'Microsoft.PowerShell.SecretManagement is not installed' }
        if (-not $store) { 'Microsoft.PowerShell.SecretStore is not installed' }
        if ($IsWindows -and -not $env:CI) { 'on Windows the store cannot be moved away from the user''s own' }
    ) -join ', '
}

Describe 'Real vaults are tested here' {
    It "with SecretManagement and SecretStore$(if ($missing) { " (not run: $missing)" })" -Skip:([bool]$missing) -ForEach @{ Versions = "$($management.Version), $($store.Version)" } {
        $Versions | Should -Match '^\d+\.\d+\.\d+, \d+\.\d+\.\d+$'
        Write-Host "    SecretManagement and SecretStore $Versions"
    }
}

Describe 'Connections with a SecretStore' -Skip:([bool]$missing) {
    BeforeAll {
        $script:home_ = Join-Path ([IO.Path]::GetTempPath()) "crmtools-pester-$([guid]::NewGuid().ToString('N'))"
        $null = New-Item -ItemType Directory $home_
        . "$PSScriptRoot/Support/Module.ps1"
        $prelude = @"
`$ErrorActionPreference = 'Stop'; `$WarningPreference = 'Continue'; `$ProgressPreference = 'SilentlyContinue'
Import-Module '$manifest'
function Secure(`$text) { ConvertTo-SecureString `$text -AsPlainText -Force }
function Caught([scriptblock] `$block) { try { `$null = & `$block; 'nothing' } catch { "`$(`$_.FullyQualifiedErrorId.Split(',')[0])|`$(`$_.CategoryInfo.Category)|`$(`$_.Exception.Message)" } }
"@

        # Without input and non-interactively: whatever asked a question would fail.
        function script:Invoke-Shell([string] $Script) {
            $file = Join-Path $home_ "$([guid]::NewGuid().ToString('N')).ps1"
            Set-Content $file "$prelude`n$Script"
            $old = $env:HOME, $env:CRMTOOLS_CONFIG, $env:XDG_CONFIG_HOME, $env:XDG_DATA_HOME, $env:PSModulePath
            try {
                $env:HOME = $home_
                $env:CRMTOOLS_CONFIG = Join-Path $home_ 'config'
                $env:XDG_CONFIG_HOME = $env:XDG_DATA_HOME = $null
                $output = $null | Invoke-Pwsh -File $file 2>&1
                if ($LASTEXITCODE -ne 0) { throw "exit $LASTEXITCODE`: $output" }
                $output | ForEach-Object { "$_" }
            } finally {
                $env:HOME, $env:CRMTOOLS_CONFIG, $env:XDG_CONFIG_HOME, $env:XDG_DATA_HOME, $env:PSModulePath = $old
            }
        }

        Invoke-Shell @'
Set-SecretStoreConfiguration -Scope CurrentUser -Authentication None -Interaction None -Confirm:$false -Password (Secure 'only needed once')
Register-SecretVault -Name Box -ModuleName Microsoft.PowerShell.SecretStore -DefaultVault
'@
    }

    AfterAll {
        Restore-World
        Remove-Item -Recurse -Force $home_
    }

    It 'registers in one process and connects in the next by the name alone' {
        Invoke-Shell "`$null = Register-CrmConnection UniCrm -Name cards -Sandbox -AppId sandbox -Secret (Secure 'sandbox-secret') -Vault Box"
        $profile_ = Get-Content -Raw (Join-Path $home_ 'config/connections/cards.json')
        $profile_ | Should -Not -Match 'sandbox-secret'
        Invoke-Shell '(Test-CrmConnection cards).Succeeded; (Connect-CrmVendor -Name cards).State; (Get-CrmConnection cards -Registered).Vault' | Should -Be 'True', 'Open', 'Box'
        Invoke-Shell 'Get-SecretInfo -Vault Box | ForEach-Object { $_.Metadata.RegisteredAs }' | Should -Be 'cards'
    }

    It 'keeps profiles to the user alone' -Skip:$IsWindows {
        (Get-Item (Join-Path $home_ 'config/connections')).UnixMode | Should -Be 'drwx------'
        (Get-Item (Join-Path $home_ 'config/connections/cards.json')).UnixMode | Should -Be '-rw-------'
    }

    It 'takes a secret of the type <Type>' -ForEach @(
        @{ Type = 'SecureString'; Make = "Secure 'sandbox-secret'"; More = '-AppId sandbox' }
        @{ Type = 'String'; Make = "'sandbox-secret'"; More = '-AppId sandbox' }
        @{ Type = 'PSCredential'; Make = "[pscredential]::new('sandbox', (Secure 'sandbox-secret'))"; More = '' }
        @{ Type = 'Hashtable'; Make = "@{ AppId = 'sandbox'; Secret = 'sandbox-secret' }"; More = '' }
    ) {
        Invoke-Shell @"
Set-Secret -Name mine -Vault Box -Secret ($Make)
`$null = Register-CrmConnection UniCrm -Name typed -Sandbox $More -SecretName mine -Vault Box
(Connect-CrmVendor UniCrm -Name now -Sandbox $More -SecretName mine).State
(Connect-CrmVendor -Name typed).State
Remove-Secret -Name mine -Vault Box; Unregister-CrmConnection typed
"@ | Should -Be 'Open', 'Open'
    }

    It 'reads from the metadata what is not secret' {
        Invoke-Shell @'
Set-Secret -Name mine -Vault Box -Secret (Secure 'sandbox-secret') -Metadata @{ AppId = 'sandbox' }
(Connect-CrmVendor UniCrm -Name now -Sandbox -SecretName mine -Vault Box).State
Remove-Secret -Name mine -Vault Box
'@ | Should -Be 'Open'
    }

    It 'says of bytes that they cannot be used' {
        Invoke-Shell "Set-Secret -Name bytes -Vault Box -Secret ([byte[]](1, 2)); Caught { Connect-CrmVendor UniCrm -Sandbox -SecretName bytes -Vault Box }" | Should -BeLike 'SecretNotFound|InvalidData|*Byte*'
    }

    It 'says what is absent: the vault, the secret' {
        $said = Invoke-Shell "Caught { Connect-CrmVendor UniCrm -Sandbox -SecretName mine -Vault Nowhere }; Caught { Connect-CrmVendor UniCrm -Sandbox -SecretName nothing -Vault Box }"
        $said[0] | Should -BeLike "VaultNotFound|ObjectNotFound|There is no vault 'Nowhere'. Registered are: Box.*"
        $said[1] | Should -BeLike "SecretNotFound|ObjectNotFound|There is no secret 'nothing' in vault 'Box'.*"
    }

    It 'says what to install where SecretManagement is missing' {
        Invoke-Shell "`$env:PSModulePath = ''; Caught { Connect-CrmVendor UniCrm -Sandbox -SecretName mine -Vault Box }" |
            Should -BeLike 'VaultNotFound|ResourceUnavailable|*Install-PSResource Microsoft.PowerShell.SecretManagement*'
    }

    It 'keeps the refresh token of Fkw in the vault from the registration on' {
        Invoke-Shell "`$null = Register-CrmConnection Fkw -Name mall -Sandbox -ClientId sandbox -Secret (Secure 'sandbox-client-secret') -AuthorizationCode sandbox-code -Vault Box
            `$id = (Get-SecretInfo -Vault Box | Where-Object Name -Like '*-RefreshToken')
            `$id.Name -match '^CrmTools-[0-9a-f]{32}-RefreshToken$'
            [datetimeoffset]`$id.Metadata.ExpiresAt -gt [datetimeoffset]::Now.AddDays(27)
            `$before = Get-Secret `$id.Name -Vault Box -AsPlainText
            # While the access token is good nothing is renewed; without it, it must be.
            Get-ChildItem `$env:CRMTOOLS_CONFIG -Recurse -Filter *.access | Remove-Item
            `$null = Connect-CrmVendor -Name mall
            (Get-CrmMember -Id 1 -Connection mall).Id
            (Get-Secret `$id.Name -Vault Box -AsPlainText) -ne `$before
            `$null = Register-CrmConnection -Name mall -NewName shop
            `$null = Register-CrmConnection -Name shop -NewName mall
            (Connect-CrmVendor -Name mall).State
            Get-ChildItem `$env:CRMTOOLS_CONFIG -Recurse -Filter *.token
            Unregister-CrmConnection mall; @(Get-SecretInfo -Vault Box | Where-Object Name -Like '*-RefreshToken').Count" | Should -Be 'True', 'True', '1', 'True', 'Open', '0'
    }

    It 'removes what it stored, and nothing of the user''s' {
        Invoke-Shell "Set-Secret -Name mine -Vault Box -Secret 'x'; Unregister-CrmConnection cards; (Get-SecretInfo -Vault Box).Name" | Should -Be 'bytes', 'mine'
    }

    It 'says that the store is locked, and asks nothing' {
        $said = Invoke-Shell @'
$null = Register-CrmConnection UniCrm -Name later -Sandbox -AppId sandbox -SecretName mine -Vault Box
Set-SecretStoreConfiguration -Scope CurrentUser -Authentication Password -Interaction None -Confirm:$false -Password (Secure 'a password')
'registered'
'@
        $said | Should -Be 'registered'
        $said = Invoke-Shell "Caught { Connect-CrmVendor -Name later }; (Test-CrmConnection later).ErrorId
            Unlock-SecretStore -Password (Secure 'a password'); Caught { Connect-CrmVendor UniCrm -Name now -Sandbox -AppId sandbox -SecretName nothing -Vault Box }"
        $said[0] | Should -BeLike "VaultNotFound|ResourceUnavailable|The vault 'Box' is locked or does not work: A valid password is required*"
        $said[1] | Should -Be 'VaultNotFound'
        $said[2] | Should -BeLike 'SecretNotFound|*'
    }
}
