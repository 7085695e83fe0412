@{
    RootModule             = 'CrmTools.dll'
    # The build fills in the version, and below the prerelease: VersionPrefix and VersionSuffix of Directory.Build.props are the only place.
    ModuleVersion          = '0.0.0'
    GUID                   = '5b0f5a0e-7f0c-4f0a-9d6b-6a1c6f0e2b71'
    Author                 = 'The CrmTools maintainers'
    CompanyName            = 'The CrmTools maintainers'
    Copyright              = '(c) The CrmTools maintainers. MIT licence.'
    Description            = 'Runs ShopeX ONex-CRM, Dianku UniCRM, CheTongGui, FKW and Marketingforce from one pipeline: members, points, accounts, orders, shipments, products, customers and records as typed objects, with writes that are never sent twice by accident and an embedded sandbox to try them on.'
    PowerShellVersion      = '7.4'
    CompatiblePSEditions   = @('Core')
    RequiredAssemblies     = @('CrmTools.Model.dll')
    TypesToProcess         = @('CrmTools.Types.ps1xml')
    FormatsToProcess       = @('CrmTools.Format.ps1xml')
    CmdletsToExport        = @(
        'Add-CrmMedia'
        'Add-CrmPoint'
        'Approve-CrmOrder'
        'Complete-CrmOrder'
        'Confirm-CrmOrderPayment'
        'Confirm-CrmReturn'
        'Connect-CrmVendor'
        'Disconnect-CrmVendor'
        'Export-CrmReport'
        'Get-CrmAccountEntry'
        'Get-CrmConnection'
        'Get-CrmCustomer'
        'Get-CrmDiscount'
        'Get-CrmMember'
        'Get-CrmMemberType'
        'Get-CrmOperation'
        'Get-CrmOrder'
        'Get-CrmPoint'
        'Get-CrmPointLog'
        'Get-CrmProduct'
        'Get-CrmProductGroup'
        'Get-CrmProductLibrary'
        'Get-CrmRecord'
        'Get-CrmRelation'
        'Get-CrmReturn'
        'Get-CrmShipment'
        'Invoke-CrmRequest'
        'New-CrmCustomer'
        'New-CrmDiscount'
        'New-CrmFilter'
        'New-CrmMember'
        'New-CrmOrder'
        'New-CrmPayment'
        'New-CrmProduct'
        'New-CrmRecord'
        'New-CrmRelation'
        'Receive-CrmShipment'
        'Register-CrmConnection'
        'Register-CrmUser'
        'Remove-CrmCustomer'
        'Remove-CrmDiscount'
        'Remove-CrmOperation'
        'Remove-CrmRelation'
        'Resolve-CrmOperation'
        'Send-CrmOrderReminder'
        'Send-CrmShipment'
        'Set-CrmCustomer'
        'Set-CrmDiscount'
        'Set-CrmMember'
        'Set-CrmPoint'
        'Set-CrmProductAccess'
        'Set-CrmRecord'
        'Set-CrmReferral'
        'Set-CrmRelation'
        'Set-CrmStock'
        'Stop-CrmOrder'
        'Test-CrmConnection'
        'Unregister-CrmConnection'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()
    PrivateData            = @{
        PSData = @{
            Tags       = @('CRM', 'ONex', 'ShopeX', 'UniCRM', 'CheTongGui', 'Marketingforce', 'FKW', 'China', 'Points', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
            Prerelease = ''
        }
    }
}
