@{
    RootModule        = 'Microsoft.PowerShell.SecretManagement.psm1'
    ModuleVersion     = '1.1.2'
    GUID              = '6f1d3c4e-1b7e-4f5b-9a55-0d5d6f5c9a12'
    Author            = 'The CrmTools maintainers'
    Description       = 'Stands in for SecretManagement where several processes share a vault: one vault, Files, whose secrets are files of $env:CRMTOOLS_TEST_VAULT.'
    FunctionsToExport = @('Get-Secret', 'Set-Secret', 'Remove-Secret', 'Get-SecretInfo', 'Set-SecretInfo', 'Get-SecretVault', 'Test-SecretVault')
    CmdletsToExport   = @()
    AliasesToExport   = @()
}
