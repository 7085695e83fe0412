# Runspaces that the engine opens by itself, as ForEach-Object -Parallel does, load the stand-ins from here when a script names one.
@{
    RootModule = '../../CrmShell.dll'
    ModuleVersion = '0.1.0'
    GUID = 'b6c0d1f5-1d43-4b0c-8b0b-2f2f6f0f6c11'
    Author = 'The CrmTools maintainers'
    Description = 'Stand-ins for commands that ship only with pwsh.'
    FunctionsToExport = @()
    AliasesToExport = @()
    CmdletsToExport = @(
        'Add-Content',
        'Add-Member',
        'ConvertFrom-Csv',
        'ConvertFrom-Json',
        'ConvertFrom-SecureString',
        'ConvertTo-Csv',
        'ConvertTo-Json',
        'ConvertTo-SecureString',
        'Export-Clixml',
        'Export-Csv',
        'Format-List',
        'Format-Table',
        'Format-Wide',
        'Get-ChildItem',
        'Get-Content',
        'Get-Credential',
        'Get-Date',
        'Get-Error',
        'Get-Item',
        'Get-Location',
        'Get-Member',
        'Get-Random',
        'Get-Variable',
        'Group-Object',
        'Import-Clixml',
        'Import-Csv',
        'Invoke-Expression',
        'Join-Path',
        'Measure-Command',
        'Measure-Object',
        'New-Guid',
        'New-Item',
        'New-Object',
        'New-TimeSpan',
        'Out-File',
        'Out-String',
        'Read-Host',
        'Remove-Item',
        'Remove-Variable',
        'Resolve-Path',
        'Select-Object',
        'Set-Content',
        'Set-Location',
        'Set-Variable',
        'Sort-Object',
        'Split-Path',
        'Start-Sleep',
        'Test-Path',
        'Write-Debug',
        'Write-Error',
        'Write-Host',
        'Write-Information',
        'Write-Output',
        'Write-Progress',
        'Write-Verbose',
        'Write-Warning'
    )
}
