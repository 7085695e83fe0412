# Runs what the benchmark sends, one Base64 line a script, and answers with one line of JSON: '#' and the result, or '!' and the error.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
while ($null -ne ($line = [Console]::In.ReadLine())) {
    try {
        # Dot-sourced, so that functions and variables stay for the next line.
        $result = . ([scriptblock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($line))))
        $answer = '#' + ($result | ConvertTo-Json -Compress)
    }
    catch {
        $answer = '!' + ("$_ $($_.ScriptStackTrace)" -replace '\s+', ' ')
    }

    [Console]::Out.WriteLine($answer)
    [Console]::Out.Flush()
}
