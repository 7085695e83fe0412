# What SecretManagement 1.1.2 documents, over vaults that live in the test ($VaultWorld, a CrmTools.Tests.Vaults.VaultWorld).

function Stop-Call([System.Management.Automation.PSCmdlet] $Cmdlet, [string] $Message, [string] $Id, [System.Management.Automation.ErrorCategory] $Category) {
    $record = [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new($Message), $Id, $Category, $null)
    $Cmdlet.ThrowTerminatingError($record)
}

function Open-Vault([System.Management.Automation.PSCmdlet] $Cmdlet, [string] $Vault) {
    $found = $global:VaultWorld.Find($Vault)
    if ($null -eq $found) { Stop-Call $Cmdlet "Vault not found in registry: $Vault" 'GetSecretVaultNotFound' 'ObjectNotFound' }
    if ($found.Locked) { Stop-Call $Cmdlet 'A valid password is required to access the vault.' 'GetSecretException' 'InvalidOperation' }
    $found
}

function Get-SecretVault {
    [CmdletBinding()]
    param([string] $Name)
    $global:VaultWorld.Called('Get-SecretVault')
    foreach ($vault in $global:VaultWorld.Vaults) {
        if ($Name -and $vault.Name -notlike $Name) { continue }
        [pscustomobject]@{ Name = $vault.Name; ModuleName = 'StandIn'; IsDefault = $vault.IsDefault; VaultParameters = @{} }
    }
}

function Test-SecretVault {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name)
    $global:VaultWorld.Called('Test-SecretVault')
    -not $global:VaultWorld.Find($Name).Locked
}

function Get-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [string] $Vault, [switch] $AsPlainText)
    $global:VaultWorld.Called('Get-Secret')
    $found = $global:VaultWorld.Find($Vault)
    if ($null -eq $found -or -not $found.SaysAbsentWhenLocked) { $found = Open-Vault $PSCmdlet $Vault }
    if ($found.Locked -or -not $found.Secrets.ContainsKey($Name)) { Stop-Call $PSCmdlet "The secret $Name was not found." 'GetSecretNotFound' 'ObjectNotFound' }
    $value = $found.Secrets[$Name]
    if ($value -is [string] -and -not $found.GivesText) { $value = [System.Net.NetworkCredential]::new('', $value).SecurePassword }
    , $value
}

function Set-Secret {
    [CmdletBinding(DefaultParameterSetName = 'Secret')]
    param(
        [Parameter(Mandatory)] [string] $Name,
        [Parameter(Mandatory, ParameterSetName = 'Secret')] [object] $Secret,
        [Parameter(Mandatory, ParameterSetName = 'SecureString')] [securestring] $SecureStringSecret,
        [string] $Vault,
        [hashtable] $Metadata)
    $global:VaultWorld.Called('Set-Secret')
    $found = Open-Vault $PSCmdlet $(if ($Vault) { $Vault } else { ($global:VaultWorld.Vaults | Where-Object IsDefault).Name })
    if ($found.RepeatsSecrets) { Stop-Call $PSCmdlet "Cannot store '$([System.Net.NetworkCredential]::new('', $SecureStringSecret).Password)'." 'SetSecretFailed' 'InvalidOperation' }
    $found.Store($Name, $(if ($SecureStringSecret) { $SecureStringSecret } else { $Secret }))
    if ($Metadata) { $found.Metadata[$Name] = $Metadata }
    $global:VaultWorld.Stored($Name)
}

function Remove-Secret {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [string] $Vault)
    $global:VaultWorld.Called('Remove-Secret')
    $found = Open-Vault $PSCmdlet $Vault
    if (-not $found.Remove($Name)) { Stop-Call $PSCmdlet 'Secret not found' 'RemoveSecretFailed' 'InvalidOperation' }
}

function Get-SecretInfo {
    [CmdletBinding()]
    param([string] $Name = '*', [string] $Vault)
    $global:VaultWorld.Called('Get-SecretInfo')
    $found = Open-Vault $PSCmdlet $Vault
    foreach ($key in @($found.Secrets.Keys)) {
        if ($key -like $Name) { [pscustomobject]@{ Name = $key; VaultName = $Vault; Metadata = $found.ReadMetadata($key) } }
    }
}

function Set-SecretInfo {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [hashtable] $Metadata, [string] $Vault)
    $global:VaultWorld.Called('Set-SecretInfo')
    $found = Open-Vault $PSCmdlet $Vault
    if (-not $found.HasMetadata) { Stop-Call $PSCmdlet "The vault $Vault does not support metadata." 'SetSecretMetadataNotSupported' 'NotImplemented' }
    $found.Metadata[$Name] = $Metadata
}
