# What only a real PowerShell writes: a transcript, and files of Export-Clixml. Planted secrets must not be in them, in whatever form they are written.

BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    . "$PSScriptRoot/Support/Shop.ps1"
    $shop = Start-Shop

    # Letters that every encoding writes differently; the shop does not know it, so that its refusal is in the transcript too.
    $canary = 'canary/k+"é&9-Zx'
    $right = 'sandbox-private-key'

    function Get-SecretForm([string] $Secret) {
        $bytes = [Text.Encoding]::UTF8.GetBytes($Secret)
        $Secret
        [Uri]::EscapeDataString($Secret)
        [Net.WebUtility]::UrlEncode($Secret)
        [Net.WebUtility]::HtmlEncode($Secret)
        (ConvertTo-Json $Secret).Trim('"')
        (ConvertTo-Json $Secret -EscapeHandling EscapeNonAscii).Trim('"')
        [Convert]::ToBase64String($bytes)
        [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($Secret))
        [Convert]::ToHexString($bytes)
    }

    # What a session of its own writes with every stream on: its transcript, and a file of what came out.
    function Get-Written([string] $Work) {
        $script = Join-Path $scratch 'session.ps1'
        $transcript, $clixml = (Join-Path $scratch 'session.txt'), (Join-Path $scratch 'session.xml')
        Set-Content $script @"
            param(`$manifest, `$address, `$canary, `$right)
            Import-Module `$manifest
            `$null = Start-Transcript '$transcript' -UseMinimalHeader
            `$VerbosePreference = `$DebugPreference = `$InformationPreference = 'Continue'
            `$uri = "`$(`$address)onex/index.php/openapi/rpc/service/"
            `$made = @(& { $Work } 4>&1 5>&1 6>&1)
            `$VerbosePreference = `$DebugPreference = 'SilentlyContinue'
            `$made | Out-Host
            `$made | Format-List * -Force | Out-Host
            `$Error | Get-Error | Out-Host
            `$made + @(`$Error) | Export-Clixml '$clixml' -Depth 3
            `$null = Stop-Transcript
"@
        $null = Invoke-Pwsh -File $script $manifest $shop.Address $canary $right
        (Get-Content $transcript -Raw) + (Get-Content $clixml -Raw)
    }
}

AfterAll {
    Stop-Shop $shop
    Restore-World
}

Describe 'No secret is written' {
    It 'into a transcript or by Export-Clixml, in success and in failure' {
        $written = Get-Written @'
            $open = @{ BaseUri = $uri; Flag = 'sandbox'; AllowUnencryptedAuthentication = $true }
            Connect-CrmVendor ONex -Name good @open -Secret (ConvertTo-SecureString $right -AsPlainText -Force)
            Get-CrmMember -First 2 -Connection good
            Add-CrmPoint 100009 5 -Connection good -OperationKey canary-1
            Connect-CrmVendor ONex -Name bad @open -Secret (ConvertTo-SecureString $canary -AsPlainText -Force)
            Get-CrmMember 100009 -Connection bad -ErrorAction SilentlyContinue
            Test-CrmConnection bad
            Get-CrmConnection
'@
        $written | Should -Match 'members\.get'
        $written | Should -Match 'AuthenticationFailed'
        foreach ($form in (Get-SecretForm $canary) + (Get-SecretForm $right)) { $written.Contains($form) | Should -BeFalse -Because "'$form' is a secret" }
    }

    It 'and one that is planted there is found' {
        (Get-Written '$canary').Contains($canary) | Should -BeTrue
        (Get-Written 'Write-Verbose ([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($canary)))').Contains((Get-SecretForm $canary)[6]) | Should -BeTrue
        (Get-Written 'Write-Error ([Uri]::EscapeDataString($canary)) -ErrorAction SilentlyContinue').Contains((Get-SecretForm $canary)[1]) | Should -BeTrue
    }
}
