<#
.SYNOPSIS
    Makes the text that `Get-Help about_…` shows from a Markdown page in docs.
.DESCRIPTION
    Reads what the about pages use: front matter, headings, paragraphs, lists with `- `, fenced code, links and code marks. Lines are at most 80
    columns; a Chinese character takes two. Get-Help takes its one-line synopsis from the fifth line. Uses the engine alone, so that the tests run it too.
.PARAMETER Path
    The page.
#>
param([Parameter(Mandatory)] [string] $Path)

$most = 80

# Chinese characters and their punctuation are two columns wide, and a line may end behind each of them.
function Test-Wide([char] $Character) { [int] $Character -ge 0x2E80 -or [int] $Character -in 0x201C, 0x201D, 0x2026 }

function Measure-Column([string] $Text) {
    $columns = $Text.Length
    foreach ($character in $Text.ToCharArray()) { if (Test-Wide $character) { $columns++ } }
    $columns
}

function Split-Word([string] $Text) {
    $word = ''
    foreach ($character in $Text.ToCharArray()) {
        $closes = '，。；：、？！）」』”'.Contains($character)
        if ($word -and -not $closes -and ($character -eq ' ' -or (Test-Wide $character) -or (Test-Wide $word[-1])) -and $word[-1] -notin '（', '“') { $word; $word = '' }
        $word += $character
    }
    if ($word) { $word }
}

function Format-Paragraph([string] $Text, [string] $First, [string] $Other) {
    $line = $First
    $isEmpty = $true
    foreach ($word in Split-Word $Text) {
        if (-not $isEmpty -and (Measure-Column ($line + $word)) -gt $most) { $line.TrimEnd(); $line = $Other; $isEmpty = $true }
        $line += $(if ($isEmpty) { $word.TrimStart() } else { $word })
        $isEmpty = $false
    }
    $line.TrimEnd()
}

function ConvertTo-Plain([string] $Text) { ($Text -replace '\[([^\]]+)\]\([^)]+\)', '$1').Replace('`', '') }

$isChinese = [IO.Path]::GetFileName([IO.Path]::GetDirectoryName($Path)) -like 'zh*'
$lines = [IO.File]::ReadAllText($Path).Replace("`r", '').Split("`n")
$text = [Collections.Generic.List[string]]::new()
$isCode = $false
$start = [Array]::IndexOf($lines, '---', 1) + 1
foreach ($line in $lines[$start..($lines.Count - 1)]) {
    if ($line.StartsWith('```')) { $isCode = -not $isCode }
    elseif ($isCode) { $text.Add("      $line".TrimEnd()) }
    elseif ($line.StartsWith('# ')) { $text.Add($(if ($isChinese) { '主题' } else { 'TOPIC' })); $text.Add('    ' + $line.Substring(2)) }
    elseif ($line.StartsWith('## ')) { $text.Add($line.Substring(3)) }
    elseif ($line.StartsWith('### ')) { $text.Add('  ' + $line.Substring(4)) }
    elseif ($line.StartsWith('- ')) { foreach ($part in Format-Paragraph (ConvertTo-Plain $line.Substring(2)) '    - ' '      ') { $text.Add($part) } }
    elseif ($line) { foreach ($part in Format-Paragraph (ConvertTo-Plain $line) '    ' '    ') { $text.Add($part) } }
    elseif ($text.Count -gt 0 -and $text[-1] -and -not ($text[-1] -notmatch '^ ' -and $text.Count -gt 2)) { $text.Add('') }
}
($text -join "`n").TrimEnd() + "`n"
