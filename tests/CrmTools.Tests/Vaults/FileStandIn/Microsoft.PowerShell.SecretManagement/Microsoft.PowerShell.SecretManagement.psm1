# One vault in a folder, shared by processes. Written as a whole or not at all. It uses .NET alone: parallel runspaces may have no more.

function Get-Place([string] $Name, [string] $Kind = 'secret') { [System.IO.Path]::Combine($env:CRMTOOLS_TEST_VAULT, "$Name.$Kind") }

function Write-Place([string] $Path, [string] $Text) {
    $temporary = "$Path.$([guid]::NewGuid().ToString('N'))"
    [System.IO.File]::WriteAllText($temporary, $Text)
    [System.IO.File]::Move($temporary, $Path, $true)
}

function Get-SecretVault {
    [CmdletBinding()]
    param([string] $Name)
    [pscustomobject]@{ Name = 'Files'; ModuleName = 'StandIn'; IsDefault = $true; VaultParameters = @{} }
}

function Test-SecretVault {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name)
    $true
}

function Get-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [string] $Vault, [switch] $AsPlainText)
    if ($Name.EndsWith('-RefreshToken')) {
        # A test stops a process here: it holds the renewal, and has sent nothing yet.
        if ([System.IO.File]::Exists((Get-Place 'hang' 'wish'))) { Write-Place (Get-Place 'hang' 'here') "$PID" }
        while ([System.IO.File]::Exists((Get-Place 'hang' 'wish'))) { [System.Threading.Thread]::Sleep(20) }
    }

    $path = Get-Place $Name
    if (-not [System.IO.File]::Exists($path)) {
        $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new("The secret $Name was not found."), 'GetSecretNotFound', 'ObjectNotFound', $null))
    }

    , [System.Net.NetworkCredential]::new('', [System.IO.File]::ReadAllText($path)).SecurePassword
}

function Set-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [securestring] $SecureStringSecret, [string] $Vault)
    Write-Place (Get-Place $Name) ([System.Net.NetworkCredential]::new('', $SecureStringSecret).Password)
}

function Remove-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [string] $Vault)
    [System.IO.File]::Delete((Get-Place $Name))
}

function Get-SecretInfo {
    [CmdletBinding()]
    param([string] $Name = '*', [string] $Vault)
    $metadata = @{}
    $path = Get-Place $Name 'ends'
    if ([System.IO.File]::Exists($path)) { $metadata.ExpiresAt = [System.IO.File]::ReadAllText($path) }
    [pscustomobject]@{ Name = $Name; VaultName = 'Files'; Metadata = $metadata }
}

function Set-SecretInfo {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [hashtable] $Metadata, [string] $Vault)
    if ($Metadata.ExpiresAt) { Write-Place (Get-Place $Name 'ends') $Metadata.ExpiresAt }
}
