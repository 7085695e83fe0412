#!/usr/bin/env bash
# Makes the pictures of README.md and README.zh-CN.md from a real session: the lines below are typed into pwsh in a terminal (tmux), on the embedded
# sandbox, and what it shows is drawn by a browser. Needs pwsh, tmux, aha, chromium, pngquant and Noto Sans Mono CJK (fonts-noto-cjk), and a built module.
#   docs/images/make.sh en-US console.png && docs/images/make.sh zh-CN console.zh-CN.png
set -euo pipefail
cd "$(dirname "$0")"
culture=$1 picture=$2
columns=132 rows=44
root=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'tmux -S "$work/tmux" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT

# The two texts that are typed, in the picture's language.
row=row again='the same file again'
[ "$culture" != zh-CN ] || { row=行; again='再次运行同一个文件'; }

lines=(
    '$shop = Connect-CrmVendor ONex -Name shop -Sandbox'
    'Get-CrmMember -UpdatedAfter 2026-03-01 -First 3'
    '$gifts = Import-Csv spring-gifts.csv'
    '$gifts | Add-CrmPoint -ErrorAction SilentlyContinue -ErrorVariable bad -WarningAction Ignore | Group-Object Status -NoElement'
    '$bad | ForEach-Object { "'"$row"' $($_.TargetObject.No): $_" }'
    '$gifts | Add-CrmPoint -ErrorAction Ignore -WarningAction Ignore | Group-Object Status -NoElement  # '"$again"
    'Get-CrmPointLog 100001 -First 1'
)

ready() { until tmux -S "$work/tmux" capture-pane -t p -p | grep -v '^$' | tail -n 1 | grep -qE '^PS[^>]*>$'; do sleep 0.5; done; }
type() { ready; tmux -S "$work/tmux" send-keys -t p -l "$1"; sleep 1; tmux -S "$work/tmux" send-keys -t p Enter; sleep 1; }
tmux -u -S "$work/tmux" -f /dev/null new-session -d -s p -x $columns -y $rows "env TERM=xterm-256color LC_ALL=${culture/-/_}.UTF-8 TZ=Asia/Shanghai pwsh -NoProfile -NoLogo"
tmux -S "$work/tmux" set -g status off
type "function prompt { 'PS> ' }; Set-PSReadLineOption -PredictionSource None; [cultureinfo]::CurrentUICulture = '$culture'; Import-Module '$root/out/CrmTools/CrmTools.psd1'; cd '$root/examples/data'; cls"
for line in "${lines[@]}"; do type "$line"; done
ready
tmux -S "$work/tmux" capture-pane -t p -e -p | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' > "$work/screen.ansi"

{
    printf '<meta charset=utf-8><style>body{margin:0;background:#1c2128}pre{margin:0;padding:18px 22px;color:#d5dbe3;font:15px/1.42 "Noto Sans Mono CJK SC",monospace;white-space:pre}</style><pre>'
    # A narrow space, as between a time and AM, takes a whole cell in a terminal; and a terminal's green is softer than a browser's.
    aha --no-header --black < "$work/screen.ansi" | sed -e 's/\xe2\x80\xaf/ /g' -e 's/color:lime/color:#7ee787/g' -e 's/color:yellow/color:#e3b341/g' -e 's/color:aqua/color:#79c0ff/g'
    printf '</pre>'
} > "$work/screen.html"
height=$(( $(wc -l < "$work/screen.ansi") * 213 / 10 + 44 ))
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=2 --window-size=1040,$height --screenshot="$work/screen.png" "file://$work/screen.html" > /dev/null 2>&1
pngquant --force --output "$picture" 64 "$work/screen.png"
ls -l "$picture"
