#requires -Version 7.4
<#
.SYNOPSIS
    Makes the help files of the module from the pages in docs/en-US and docs/zh-CN.
.DESCRIPTION
    The pages of the cmdlets become MAML by Microsoft.PowerShell.PlatyPS, the about pages text. Both go to src/CrmTools/Help and are committed, because
    a build must work where PlatyPS is not to be had; tests say when a page and its help file differ. The pages' default values do not reach the MAML:
    Export-MamlCommandHelp of PlatyPS 1.0.3 writes none. So a description says its parameter's default.
#>
$ErrorActionPreference = 'Stop'
Import-Module Microsoft.PowerShell.PlatyPS -MinimumVersion 1.0

$root = Split-Path (Split-Path $PSScriptRoot)
$made = Join-Path ([IO.Path]::GetTempPath()) "crmtools-help-$PID"
foreach ($culture in 'en-US', 'zh-CN') {
    $pages = Get-ChildItem (Join-Path $root 'docs' $culture) -Filter *.md
    $target = New-Item -ItemType Directory -Force (Join-Path $root 'src/CrmTools/Help' $culture)
    $cmdlets = ($pages | Where-Object Name -NotLike 'about_*').FullName

    if ((Test-MarkdownCommandHelp -Path $cmdlets) -contains $false) { throw "A page in docs/$culture does not follow PlatyPS's schema: see Test-MarkdownCommandHelp -DetailView." }
    $help = Import-MarkdownCommandHelp -Path $cmdlets
    foreach ($command in $help) {
        # In the console there is no web page, a link to another page is its name, and code is told by being indented and not by fences.
        $command.Metadata.Remove('HelpUri')
        foreach ($link in $command.RelatedLinks) { $link.Uri = '' }
        foreach ($example in $command.Examples) {
            $plain = [regex]::Replace($example.Remarks, '(?s)```powershell\n(.*?)\n```', { param($code) $code.Groups[1].Value -replace '(?m)^', '    ' })
            # As one paragraph: between two, PlatyPS writes a control character, and it cuts the indentation of the second.
            $example.Remarks = $plain.Replace("`n`n", "`n `n")
        }
    }

    $help | Export-MamlCommandHelp -OutputFolder (Join-Path $made $culture) -Force | Out-Null
    $maml = [IO.File]::ReadAllText((Join-Path $made $culture 'CrmTools/CrmTools.dll-Help.xml'))
    [IO.File]::WriteAllText((Join-Path $target 'CrmTools.dll-Help.xml'), $maml.Replace("`r`n", "`n"))

    foreach ($page in $pages | Where-Object Name -Like 'about_*') {
        [IO.File]::WriteAllText((Join-Path $target "$($page.BaseName).help.txt"), (& (Join-Path $PSScriptRoot 'ConvertTo-AboutText.ps1') $page.FullName))
    }
}

Remove-Item -Recurse $made
