# One fresh session: what importing costs, then what the first call costs. Prints one line of JSON.
param([string] $Manifest, [string] $Uri, [string] $Flag, [string] $Key)
$ErrorActionPreference = 'Stop'
$clock = [Diagnostics.Stopwatch]::StartNew()
Import-Module $Manifest
$importMs = $clock.Elapsed.TotalMilliseconds
if (-not $Uri) { return '#' + (@{ import = $importMs } | ConvertTo-Json -Compress) }

$secret = [Net.NetworkCredential]::new('', $Key).SecurePassword
$clock.Restart()
$null = Connect-CrmVendor ONex -Name bench -BaseUri $Uri -Flag $Flag -Secret $secret
$connectMs = $clock.Elapsed.TotalMilliseconds
$clock.Restart()
$member = Get-CrmMember -Connection bench -Id 100001
$memberMs = $clock.Elapsed.TotalMilliseconds
$clock.Restart()
$second = Get-CrmMember -Connection bench -Id 100002
$secondMs = $clock.Elapsed.TotalMilliseconds
if ($member.Id -ne '100001' -or $second.Id -ne '100002') { throw 'the wrong member' }
'#' + (@{ import = $importMs; connect = $connectMs; member = $memberMs; second = $secondMs } | ConvertTo-Json -Compress)
