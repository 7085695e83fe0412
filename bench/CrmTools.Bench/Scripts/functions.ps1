# What the rows' scripts share; defined once in each worker.
function Open-Bench([string] $Manifest, [string] $Uri, [string] $Flag, [string] $Key, [hashtable] $More = @{}) {
    Import-Module $Manifest
    $secret = [Net.NetworkCredential]::new('', $Key).SecurePassword
    $null = Connect-CrmVendor ONex -Name bench -BaseUri $Uri -Flag $Flag -Secret $secret @More
    @{ commands = (Get-Command -Module CrmTools).Count }
}

# Times a list that is collected, then checks every row outside the time: all of them, each once, in order.
function Measure-List([scriptblock] $List, [int] $Expected) {
    [GC]::Collect()
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $all = @(& $List)
    $clock.Stop()
    if ($all.Count -ne $Expected) { throw "$($all.Count) rows instead of $Expected" }
    $id = 100000
    foreach ($member in $all) {
        $id++
        if ($member.Id -ne "$id" -or -not $member.Name) { throw "$($member.Id) where $id belongs" }
    }

    @{ ms = $clock.Elapsed.TotalMilliseconds; rows = $all.Count }
}

# Streams a list through the pipeline; what it needs at most must not grow with the list.
function Measure-Stream([int] $PageSize) {
    $seen = 0
    $sum = 0L
    $heap = 0L
    $clock = [Diagnostics.Stopwatch]::StartNew()
    Get-CrmMember -Connection bench -PageSize $PageSize | ForEach-Object {
        $seen++
        $sum += [long]$_.Id
        if ($seen % 5000 -eq 0) { $heap = [Math]::Max($heap, [GC]::GetTotalMemory($false)) }
    }
    $clock.Stop()
    @{
        ms = $clock.Elapsed.TotalMilliseconds; rows = $seen; sum = $sum; heap = $heap / 1MB
        peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB
    }
}

# When the first object of a list reaches the next command.
function Measure-FirstObject([int] $PageSize, [int] $First) {
    $script:firstAt = 0
    $script:firstId = $null
    $clock = [Diagnostics.Stopwatch]::StartNew()
    Get-CrmMember -Connection bench -PageSize $PageSize -First $First | ForEach-Object {
        if ($null -eq $script:firstId) { $script:firstAt = $clock.Elapsed.TotalMilliseconds; $script:firstId = $_.Id }
    }
    @{ ms = $script:firstAt; id = $script:firstId }
}

# Adds one point to each of the first so many members, piped.
function Measure-Write([int] $Count, [int] $ThrottleLimit) {
    $items = foreach ($i in 1..$Count) { [pscustomobject]@{ MemberId = "$(100000 + $i)"; Point = 1 } }
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $results = @($items | Add-CrmPoint -Connection bench -ThrottleLimit $ThrottleLimit)
    $clock.Stop()
    if ($results.Count -ne $Count) { throw "$($results.Count) results instead of $Count" }
    for ($i = 0; $i -lt $Count; $i++) {
        $result = $results[$i]
        if ("$($result.Status)" -ne 'Applied' -or $result.Id -ne $items[$i].MemberId) { throw "result $i is $($result.Status) of $($result.Id)" }
    }

    @{ ms = $clock.Elapsed.TotalMilliseconds; rows = $results.Count; keys = ($results.OperationKey | Sort-Object -Unique).Count }
}

# Sends additive writes under keys of their own names: of several processes that do so at once, each write is done by one.
function Measure-Share([string] $Name, [int] $Count, [int] $ThrottleLimit) {
    $items = foreach ($i in 1..$Count) { [pscustomobject]@{ MemberId = "$(100000 + $i)"; Point = 1; OperationKey = "$Name-$i" } }
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $results = @($items | Add-CrmPoint -Connection bench -ThrottleLimit $ThrottleLimit)
    $clock.Stop()
    if ($results.Count -ne $Count) { throw "$($results.Count) results instead of $Count" }
    @{ ms = $clock.Elapsed.TotalMilliseconds; applied = @($results | Where-Object Status -eq Applied).Count }
}

# Asks for one member after the other, several at once, and says how often the vendor refused.
function Measure-Rate([int] $Count, [int] $ThrottleLimit) {
    $items = foreach ($i in 1..$Count) { [pscustomobject]@{ Id = "$(100000 + $i)" } }
    $before = Get-CrmConnection bench
    $throttles = $before.Throttles
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $members = @($items | Get-CrmMember -Connection bench -ThrottleLimit $ThrottleLimit)
    $clock.Stop()
    if ($members.Count -ne $Count -or $members[-1].Id -ne $items[-1].Id) { throw "$($members.Count) members instead of $Count" }
    @{ ms = $clock.Elapsed.TotalMilliseconds; rows = $members.Count; refusals = (Get-CrmConnection bench).Throttles - $throttles }
}
