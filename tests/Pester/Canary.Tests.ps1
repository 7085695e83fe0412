# What only a real PowerShell writes: a transcript, and files of Export-Clixml. Planted secrets must not be in them, in whatever form they are written.

BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    . "$PSScriptRoot/Support/Shop.ps1"
    $shop = Start-Shop

    # Letters that every encoding writes differently; the shop does not know it, so that its refusal is in the transcript too.
    $canary = 'canary/k+"é&9-Zx'

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

    # Everything that a session shows, with every stream on.
    function Write-Everything([string] $Transcript, [string] $Clixml, [scriptblock] $Work) {
        $null = Start-Transcript $Transcript -UseMinimalHeader
        try {
            $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
            $made = @(& $Work 4>&1 5>&1 6>&1)
            $made | Out-Host
            $made | Format-List * -Force | Out-Host
            $Error | Select-Object -First 5 | Get-Error | Out-Host
            @($made) + @($Error | Select-Object -First 5) | Export-Clixml $Clixml -Depth 3
        } finally { $null = Stop-Transcript }
    }
}

AfterAll {
    Stop-Shop $shop
    Restore-World
}

Describe 'No secret is written' {
    It 'into a transcript or by Export-Clixml, in success and in failure' {
        $right = 'sandbox-private-key'
        Write-Everything "$scratch/session.txt" "$scratch/session.xml" {
            Connect-Shop $shop good
            Get-CrmMember -First 2 -Connection good
            Add-CrmPoint 100009 5 -Connection good -OperationKey canary-1
            $null = Connect-CrmVendor ONex -Name bad -BaseUri "$($shop.Address)onex/index.php/openapi/rpc/service/" -Flag sandbox -Secret (ConvertTo-Secret $canary) -AllowUnencryptedAuthentication
            Get-CrmMember 100009 -Connection bad -ErrorAction SilentlyContinue
            Test-CrmConnection bad
            Get-CrmConnection
        }

        $written = (Get-Content "$scratch/session.txt" -Raw) + (Get-Content "$scratch/session.xml" -Raw)
        $written | Should -Match 'members\.get'
        $written | Should -Match 'AuthenticationFailed'
        foreach ($form in (Get-SecretForm $canary) + (Get-SecretForm $right)) { $written.Contains($form) | Should -BeFalse -Because "'$form' is a secret" }
    }

    It 'and one that is planted there is found' {
        foreach ($form in Get-SecretForm $canary) {
            Write-Everything "$scratch/leak.txt" "$scratch/leak.xml" { $form }
            (Get-Content "$scratch/leak.txt" -Raw).Contains($form) | Should -BeTrue
        }
    }
}
