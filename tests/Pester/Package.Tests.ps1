# The gallery package, as its users meet it: published to a folder, found, installed, imported by its name, run.

BeforeDiscovery {
    $tool = Get-Module -ListAvailable Microsoft.PowerShell.PSResourceGet | Where-Object Version -GE '1.1'
}

BeforeAll {
    . "$PSScriptRoot/Support/Module.ps1"
    $root = (Resolve-Path "$PSScriptRoot/../..").Path

    # Where the module under test was installed from a package, that package is the one to publish; else one is made of these sources.
    $tasks = if ($manifest.StartsWith((Join-Path $root out CrmTools) + [IO.Path]::DirectorySeparatorChar)) { 'Pack,Publish' } else { 'Publish' }
    $folder = New-Item -ItemType Directory (Join-Path $scratch repository)
    $modules = New-Item -ItemType Directory (Join-Path $scratch modules)
}

AfterAll { Restore-World }

Describe 'The package' -Skip:(-not $tool) {
    BeforeAll {
        $said = Invoke-Pwsh -File (Join-Path $root build.ps1) -Task $tasks -Repository $folder | Out-String
        $name = "pester-$([guid]::NewGuid().ToString('N'))"
        Register-PSResourceRepository $name -Uri $folder.FullName -Trusted
    }

    AfterAll { Unregister-PSResourceRepository $name }

    It 'is published to a folder' { $said | Should -Match 'Published CrmTools\.\S+\.nupkg' }

    It 'is found with its description, and installed into a clean folder' {
        $found = Find-PSResource CrmTools -Repository $name -Prerelease
        $found.Description | Should -Match 'ONex'
        $found.Tags | Should -Contain 'PSEdition_Core'
        Save-PSResource CrmTools -Repository $name -Prerelease -Path $modules
        $script:installed = (Get-ChildItem (Join-Path $modules CrmTools) -Directory).FullName
        (Test-ModuleManifest (Join-Path $installed CrmTools.psd1)).Name | Should -Be 'CrmTools'
    }

    It 'has the hashes of its files' {
        foreach ($line in Get-Content (Join-Path $installed SHA256SUMS)) {
            $hash, $file = $line -split '  '
            (Get-FileHash (Join-Path $installed $file)).Hash | Should -Be $hash
        }
    }

    It 'runs the quickstart by its name alone' {
        $said = Invoke-Pwsh -Command "`$env:PSModulePath = '$modules$([IO.Path]::PathSeparator)' + `$env:PSModulePath; & '$(Join-Path $installed examples/quickstart.ps1)'; (Get-Module CrmTools).ModuleBase"
        $said | Should -Contain 'Every row is accounted for.'
        $said[-1] | Should -Be $installed
    }

    It 'tells nobody where it was built' {
        $said = Invoke-Pwsh -Command "Import-Module '$(Join-Path $installed CrmTools.psd1)'; `$null = Connect-CrmVendor ONex -Sandbox; try { Get-CrmMember nosuch -ErrorAction Stop } catch { `$_.Exception.ToString() }" | Out-String
        $said | Should -Match 'CrmTools.Core'
        $said | Should -Not -Match ([regex]::Escape($root))
    }
}

Describe 'Publishing' {
    It 'says what to install where PSResourceGet is missing' {
        $said = Invoke-Pwsh -Command "`$env:PSModulePath = ''; try { & '$root/packaging/Publish.ps1' -Repository '$folder' } catch { `$_.Exception.Message }" | Out-String
        $said | Should -Match 'Install-PSResource Microsoft.PowerShell.PSResourceGet'
    }

    It 'says that a repository is neither known nor a folder' -Skip:(-not $tool) {
        { & "$root/packaging/Publish.ps1" -Repository (Join-Path $scratch nowhere) } | Should -Throw '*neither a repository*'
    }
}
