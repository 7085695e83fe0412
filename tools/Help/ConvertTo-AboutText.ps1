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

# Chinese characters and their punctuation are two columns wide. A line may end behind each of them, but does not begin with what closes or end with what opens.
$widePattern = [regex] '[“”…\u2E80-\uFFFF]'
$wordPattern = [regex] '[（“]*(?:[\u2E80-\uFFFF-[，。；：、？！）」』（]]| ?[^ “”（\u2E80-\uFFFF]+)[，。；：、？！）」』”…]*| '

function Split-Word([string] $Text) { $wordPattern.Matches($Text).Value }

function Format-Paragraph([string] $Text, [string] $First, [string] $Other) {
    $line = $First
    $columns = $First.Length
    foreach ($word in Split-Word $Text) {
        $width = $word.Length + $widePattern.Matches($word).Count
        if ($columns + $width -gt $most) { $line.TrimEnd(); $line = $Other; $columns = $Other.Length }
        if ($columns -eq $Other.Length) { $width -= $word.Length; $word = $word.TrimStart(); $width += $word.Length }
        $line += $word
        $columns += $width
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
