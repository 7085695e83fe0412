<#
    Opens the connections that the other examples use, on embedded sandboxes, where they are not open yet. For your own shops, open connections
    of the same names with your own addresses and secrets first, or give the examples other names.
#>
$built = Join-Path $PSScriptRoot '../out/CrmTools/CrmTools.psd1'
Import-Module $(if (Test-Path $built) { $built } else { 'CrmTools' })

$open = @(Get-CrmConnection | ForEach-Object Name)
if ('shop' -notin $open) { Connect-CrmVendor ONex -Name shop -Sandbox | Out-Null }

# The till knows ten customers more than the shop does.
if ('till' -notin $open) { Connect-CrmVendor UniCrm -Name till -Sandbox -Setting @{ SandboxPeople = 1210 } | Out-Null }
