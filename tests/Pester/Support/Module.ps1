# Dot-sourced by every test file: imports the module under test, the one that build.ps1 -Module names or else the built one, and says where it is.

$manifest = if ($env:CRMTOOLS_MODULE) { $env:CRMTOOLS_MODULE } else { Join-Path $PSScriptRoot '../../../out/CrmTools/CrmTools.psd1' }
$manifest = (Resolve-Path $manifest).Path
Import-Module $manifest -Force
$examples = (Resolve-Path (Join-Path $PSScriptRoot '../../../examples')).Path

# Nothing of these tests is to be found in the user's journal or profiles afterwards.
$scratch = Join-Path ([IO.Path]::GetTempPath()) "crmtools-pester-$([guid]::NewGuid().ToString('N'))"
$null = New-Item -ItemType Directory $scratch
$before = $env:CRMTOOLS_CONFIG, $env:CRMTOOLS_JOURNAL
$env:CRMTOOLS_CONFIG = $scratch
$env:CRMTOOLS_JOURNAL = Join-Path $scratch 'journal.db'

function Restore-World {
    Get-CrmConnection | Disconnect-CrmVendor
    $env:CRMTOOLS_CONFIG, $env:CRMTOOLS_JOURNAL = $before
    Remove-Item -Recurse -Force $scratch -ErrorAction Ignore
}

function ConvertTo-Secret([string] $Text) { ConvertTo-SecureString $Text -AsPlainText -Force }

# The PowerShell that runs these tests, as a program: where it came as a .NET tool there is no pwsh beside it.
function Invoke-Pwsh {
    $program = Join-Path $PSHOME ($IsWindows ? 'pwsh.exe' : 'pwsh')
    if (Test-Path $program) { & $program -NoProfile -NonInteractive @args } else { dotnet (Join-Path $PSHOME 'pwsh.dll') -NoProfile -NonInteractive @args }
}
