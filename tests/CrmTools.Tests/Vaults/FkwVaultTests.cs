using System.Collections;

namespace CrmTools.Tests.Vaults;

/// <summary>Fkw's refresh token, which each use replaces: it is in the vault before what came with it is used, whatever happens.</summary>
public sealed class FkwVaultTests : VaultTest
{
    private string Code => $"-AuthorizationCode {Shop.Options.FkwCode}";

    [Fact]
    public void A_code_is_redeemed_at_registering_and_never_asked_for_again()
    {
        RegisterFkw(Name, Code).Clean();
        Assert.Single(Shop.Requests("oauth/getAccessToken"));
        Assert.Equal(["RefreshToken", "Secret"], Box.Own.Select(entry => entry.Split('-')[^1]).Order());
        Assert.DoesNotContain(Shop.Options.FkwCode, File.ReadAllText(ProfilePath));
        Assert.DoesNotContain(Box.RefreshToken, File.ReadAllText(ProfilePath));
        Assert.DoesNotContain(Directory.EnumerateFiles(Folder), IsPending);

        var other = Another();
        Assert.Equal("1", other.Run($"$null = Connect-CrmVendor -Name {Name}; Get-CrmMember -Id 1").Single.Text("Id"));
        var ends = (DateTimeOffset)other.Run("Get-CrmConnection").Single.Value("AuthorizationExpiresAt")!;
        Assert.InRange(ends, DateTimeOffset.Now.AddDays(27.9), DateTimeOffset.Now.AddDays(28.1));
        Assert.Single(Shop.Requests("oauth/getAccessToken"));
    }

    [Fact]
    public void The_new_token_is_in_the_vault_before_the_one_that_came_with_it_is_used()
    {
        RegisterFkw(Name, Code).Clean();
        var first = Box.RefreshToken;
        var sentWhenStored = new List<int>();
        World.OnStored = _ => sentWhenStored.Add(Shop.Requests("member/get").Count);
        Session.Run($"$null = Connect-CrmVendor -Name {Name}").Clean();
        sentWhenStored.Clear();
        for (var round = 1; round <= 3; round++)
        {
            Stale("member/get");
            Session.Run("Get-CrmMember -Id 1").Clean();
            Assert.NotEqual(first, Box.RefreshToken);
            first = Box.RefreshToken;
        }

        // Of each two requests the first was refused, and between the two the token was stored.
        Assert.Equal([1, 3, 5], sentWhenStored);
    }

    [Fact]
    public void Vaults_are_touched_on_the_pipeline_thread_only()
    {
        RegisterFkw(Name, Code).Clean();
        Session.Run($"$null = Connect-CrmVendor -Name {Name}").Clean();
        Stale("member/get", 2);
        World.Forget();
        var thread = Session.Run("[Environment]::CurrentManagedThreadId; 1..20 | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Get-CrmMember -ThrottleLimit 8 | Out-Null").Clean().Output.Single();
        Assert.Contains(World.Calls, call => call.Command == "Set-Secret");
        Assert.All(World.Calls, call => Assert.Equal((int)thread.BaseObject, call.Thread));
    }

    [Fact]
    public void A_renewal_that_a_later_item_begins_does_not_hold_up_the_earlier_ones()
    {
        RegisterFkw(Name, Code).Clean();
        Session.Run($"$null = Connect-CrmVendor -Name {Name}").Clean();
        for (var round = 0; round < 10; round++)
        {
            Stale("member/get");
            var rows = Session.Run("1..16 | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Get-CrmMember -ThrottleLimit 8").Clean();
            Assert.Equal(16, rows.Output.Count);

            // Were it held up, the renewal would go on without the vault after a while, and say so.
            Assert.Empty(rows.Warnings);
        }
    }

    [Fact]
    public void Renaming_and_registering_anew_keep_the_authorization()
    {
        RegisterFkw(Name, Code).Clean();
        Session.Run($"$null = Register-CrmConnection -Name {Name} -NewName {Name}-b").Clean();
        RegisterFkw($"{Name}-b", "", "-TimeoutSec 30").Clean();
        Session.Run($"$null = Connect-CrmVendor -Name {Name}-b; Get-CrmMember -Id 1").Clean();
        RegisterFkw($"{Name}-b", "", "-TimeoutSec 31 -Vault Other").Clean();
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name}-b -Quiet").Single.ToString());
        Assert.Single(Shop.Requests("oauth/getAccessToken"));
        Assert.Equal(["RefreshToken"], Box.Own.Select(entry => entry.Split('-')[^1]));
        Session.Run($"Unregister-CrmConnection {Name}-b").Clean();
        Assert.Empty(Box.Own);
    }

    [Fact]
    public void A_new_code_replaces_the_authorization_registered_or_at_connect()
    {
        RegisterFkw(Name, Code).Clean();
        var first = Box.RefreshToken;
        RegisterFkw(Name, Code).Clean();
        Assert.NotEqual(first, Box.RefreshToken);
        Assert.Equal(2, Shop.Requests("oauth/getAccessToken").Count);

        var second = Box.RefreshToken;
        Session.Run($"$null = Connect-CrmVendor -Name {Name} {Code}; Get-CrmMember -Id 1").Clean();
        Assert.NotEqual(second, Box.RefreshToken);
        Assert.Equal(3, Shop.Requests("oauth/getAccessToken").Count);
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
    }

    [Fact]
    public void A_code_that_is_refused_leaves_what_was_registered()
    {
        RegisterFkw(Name, Code).Clean();
        var (profile, entries) = (File.ReadAllText(ProfilePath), Box.Own);
        Assert.Equal("AuthenticationFailed", RegisterFkw(Name, "-AuthorizationCode wrong").Error.Id());
        Assert.Equal("AuthenticationFailed", RegisterFkw($"{Name}-new", "-AuthorizationCode wrong").Error.Id());
        Assert.Equal(profile, File.ReadAllText(ProfilePath));
        Assert.Equal(entries, Box.Own);
        Assert.False(File.Exists(Path.Combine(Folder, $"{Name}-new.json")));
        Assert.Equal("InvalidInput", RegisterFkw($"{Name}-new", "").Error.Id());
    }

    [Fact]
    public void Two_shops_of_one_app_do_not_share_a_token()
    {
        RegisterFkw(Name, Code).Clean();
        RegisterFkw($"{Name}-b", Code).Clean();
        Session.Run($"$null = Connect-CrmVendor -Name {Name}; $null = Connect-CrmVendor -Name {Name}-b").Clean();
        Session.Run($"Get-CrmMember -Id 1 -Connection {Name}; Get-CrmMember -Id 1 -Connection {Name}-b").Clean();
        Assert.Equal(2, Shop.Requests("oauth/getAccessToken").Count);
        Assert.Equal(2, Box.Own.Count(entry => entry.EndsWith("-RefreshToken", StringComparison.Ordinal)));

        // What came with the codes is still good; where one shop's ends, the other's goes on.
        Assert.Empty(Shop.Requests("oauth/refreshAccessToken"));
        Stale("member/get");
        Session.Run($"Get-CrmMember -Id 1 -Connection {Name}; Get-CrmMember -Id 1 -Connection {Name}-b").Clean();
        Assert.Single(Shop.Requests("oauth/refreshAccessToken"));
    }

    [Fact]
    public void A_vault_that_locks_itself_loses_nothing()
    {
        RegisterFkw(Name, Code).Clean();
        Session.Run($"$null = Connect-CrmVendor -Name {Name}").Clean();
        var before = Box.RefreshToken;
        Box.Locked = true;
        Stale("member/get");
        var result = Session.Run("Get-CrmMember -Id 1").Clean();
        Assert.Single(result.Output);
        var pending = Assert.Single(Directory.EnumerateFiles(Folder), IsPending);
        Assert.Contains(pending, Assert.Single(result.Warnings));
        Assert.Equal(before, Box.RefreshToken);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(pending));

        // The vendor has ended what is in the vault: only what waits in the file opens the shop.
        ForgetAccess();
        Box.Locked = false;
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
        Assert.NotEqual(before, Box.RefreshToken);
        Assert.False(File.Exists(pending));
    }

    [Fact]
    public void A_token_that_a_dead_process_left_is_taken_up()
    {
        // The refresh token is stored while the vault is locked; the files are what a process leaves that is killed before it can be put there.
        RegisterFkw(Name, Code).Clean();
        Session.Run($"$null = Connect-CrmVendor -Name {Name}").Clean();
        Box.Locked = true;
        Stale("member/get");
        Session.Run("Get-CrmMember -Id 1").Clean();
        var pending = Assert.Single(Directory.EnumerateFiles(Folder), IsPending);
        var left = File.ReadAllBytes(pending);
        Box.Locked = false;

        left[^1] ^= 1;
        File.WriteAllBytes(pending, left);
        var error = Another().Run($"Connect-CrmVendor -Name {Name}").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains(pending, error.Exception.Message);
        Assert.True(File.Exists(pending));

        left[^1] ^= 1;
        File.WriteAllBytes(pending, left);
        ForgetAccess();
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
    }

    [Fact]
    public async Task Ctrl_C_during_a_renewal_loses_nothing()
    {
        RegisterFkw(Name, Code).Clean();
        Session.Run($"$null = Connect-CrmVendor -Name {Name}").Clean();
        var before = Box.RefreshToken;
        Stale("member/get");
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Operation = "oauth/refreshAccessToken", Kind = FaultKind.Delay, Duration = TimeSpan.FromSeconds(1), Times = 1 });
        var renewals = Shop.Requests("oauth/refreshAccessToken").Count;
        using (var running = Session.Start("Get-CrmMember -Id 1"))
        {
            await Patience.UntilAsync(() => Shop.Requests("member/get").Count == 1, "the request that is refused");
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await running.StopAsync();
        }

        await Patience.UntilAsync(() => Directory.EnumerateFiles(Folder).Any(IsPending) || Box.RefreshToken != before, "the new token is kept");
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
        Assert.NotEqual(before, Box.RefreshToken);
        Assert.Single(Shop.Requests("oauth/getAccessToken"));
        Assert.True(Shop.Requests("oauth/refreshAccessToken").Count > renewals);
    }

    [Fact]
    public void An_authorization_that_is_gone_says_how_to_get_another()
    {
        RegisterFkw(Name, Code).Clean();
        Box.Secrets.TryRemove(Box.Own.Single(entry => entry.EndsWith("-RefreshToken", StringComparison.Ordinal)), out _);
        ForgetAccess();
        using var other = Another();
        var error = other.Run($"Connect-CrmVendor -Name {Name}").Error;
        Assert.Equal("AuthenticationFailed", error.Id());
        Assert.Contains("-AuthorizationCode", error.Remedy());
        other.Run($"$null = Connect-CrmVendor -Name {Name} {Code}").Clean();
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
    }

    [Fact]
    public void A_refresh_token_in_the_users_own_hashtable_is_where_it_begins()
    {
        RegisterFkw(Name, Code).Clean();
        Box.Secrets["mine"] = new Hashtable { ["ClientId"] = Shop.Options.FkwClientId, ["Secret"] = Shop.Options.FkwClientSecret, ["RefreshToken"] = Box.RefreshToken };
        Session.Run($"Unregister-CrmConnection {Name}; $null = Register-CrmConnection Fkw -Name {Name} -BaseUri $uri -SecretName mine -Vault Box").Clean();
        Assert.Equal("True", Session.Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
        var warned = Session.Run($"Connect-CrmVendor Fkw -Name {Name}-x -BaseUri $uri -SecretName mine -Vault Box");
        Assert.Contains("Register-CrmConnection", warned.Warnings[0]);
        Assert.Equal("AuthenticationFailed", warned.Error.Id());
    }

    [Fact]
    public void No_token_is_shown_by_anything()
    {
        RegisterFkw(Name, Code).Clean();
        Stale("member/get");
        var result = Session.Run($$"""
            $VerbosePreference = $DebugPreference = 'Continue'
            $c = Connect-CrmVendor -Name {{Name}}; Get-CrmMember -Id 1; Test-CrmConnection {{Name}}
            $c | Format-List * -Force | Out-String -Width 4000; $c | Out-String
            Get-CrmConnection {{Name}} -Registered | Format-List * -Force | Out-String -Width 4000
            Get-CrmConnection {{Name}} -Registered | ConvertTo-Json -Depth 5
            """);
        var shown = string.Join('\n', [.. result.Output.Select(item => item.ToString()), .. result.Verbose, .. result.Debug, .. result.Warnings, .. Session.Screen.Lines]);
        Assert.NotEmpty(result.Debug);
        shown += System.Management.Automation.PSSerializer.Serialize(Session.Run($"Get-CrmConnection {Name}; Get-CrmConnection {Name} -Registered").Clean().Output, 5);
        Box.Locked = true;
        foreach (var command in new[] { $"Connect-CrmVendor -Name {Name}", $"Unregister-CrmConnection {Name}", $"Connect-CrmVendor -Name {Name} -Secret $secret" })
        {
            Session.Set("record", Session.Run(command).Error);
            shown += string.Concat(Session.Run("$record | Format-List * -Force | Out-String -Width 4000; $record.Exception | Format-List * -Force | Out-String -Width 4000; \"$($record.Exception)\"").Clean().Output);
        }

        foreach (var secret in new[] { Box.RefreshToken, Shop.Options.FkwClientSecret, Shop.Options.FkwCode })
        {
            Assert.DoesNotContain(secret, shown);
            Assert.DoesNotContain(Uri.EscapeDataString(secret), shown);
        }
    }

    private bool IsPending(string file) => file.EndsWith(".token", StringComparison.Ordinal) && File.ReadAllText(ProfilePath).Contains(Path.GetFileNameWithoutExtension(file));
}
