# What an administrator writes without CrmTools: one page after the other, signed with .NET's MD5, each row made into an object with typed
# dates and flags. No retry, no error handling beyond the vendor's own error.
function Get-Reply([string] $Uri, [hashtable] $Form) {
    # Where the engine has no Invoke-RestMethod, the same with .NET's HttpClient.
    if (Get-Command Invoke-RestMethod -ErrorAction Ignore) { return Invoke-RestMethod -Uri $Uri -Method Post -Body $Form }
    if (-not $script:http) { $script:http = [Net.Http.HttpClient]::new() }
    $fields = [Collections.Generic.Dictionary[string, string]]::new()
    foreach ($name in $Form.Keys) { $fields[$name] = $Form[$name] }
    $content = [Net.Http.FormUrlEncodedContent]::new($fields)
    $script:http.PostAsync($Uri, $content).GetAwaiter().GetResult().Content.ReadAsStringAsync().GetAwaiter().GetResult() | ConvertFrom-Json
}

function Get-MemberByHand([string] $Uri, [string] $Flag, [string] $Key, [int] $PageSize) {
    $md5 = [Security.Cryptography.MD5]::Create()
    for ($page = 1; ; $page++) {
        $content = @{ start_update_date = '2000-01-01 00:00:00'; page_size = "$PageSize"; page = "$page" } | ConvertTo-Json -Compress
        $form = @{
            flag = $Flag; method = 'taocrm.members.getlist'; type = 'json'; charset = 'utf-8'; ver = '1'
            timestamp = "$([DateTimeOffset]::Now.ToUnixTimeSeconds())"; content = $content
        }
        $joined = ''
        foreach ($name in ($form.Keys | Sort-Object)) { $joined += $name + $form[$name] }
        $once = [BitConverter]::ToString($md5.ComputeHash([Text.Encoding]::UTF8.GetBytes($joined))).Replace('-', '')
        $form.sign = [BitConverter]::ToString($md5.ComputeHash([Text.Encoding]::UTF8.GetBytes($once + $Key))).Replace('-', '')
        $reply = Get-Reply $Uri $form
        if ($reply.error_response) { throw $reply.error_response.msg }
        if ($reply.response.Count -eq 0) { return }
        foreach ($row in $reply.response) {
            [pscustomobject]@{
                Id             = $row.member_id
                UserName       = $row.uname
                Name           = $row.real_name
                Mobile         = $row.mobile
                Telephone      = $row.tel
                Email          = $row.email
                Sex            = $row.sex
                Birthday       = if ($row.birthday) { [datetime]$row.birthday }
                State          = $row.state
                City           = $row.city
                District       = $row.district
                Address        = $row.address
                Zip            = $row.zip
                IsVip          = $row.is_vip -eq '1'
                IsSmsBlocked   = $row.is_sms_black -eq '1'
                IsEmailBlocked = $row.is_email_black -eq '1'
                ReferralCode   = $row.self_code
                Remark         = $row.remark
                CreatedAt      = if ($row.create_time) { [datetime]$row.create_time }
                UpdatedAt      = if ($row.update_time) { [datetime]$row.update_time }
            }
        }
    }
}
