using System.Management.Automation;
using CrmTools.Tests.Vaults;

namespace CrmTools.Tests.Secrets;

/// <summary>
/// Every exported cmdlet, in success and in failure, with everything shown that can be shown: no secret of any kind comes out, in no form.
/// </summary>
public sealed class CanarySweepTests : VaultTest
{
    private readonly LeakSearch _search = new();
    private WireEar _ear = null!;

    // Letters that every encoding writes differently.
    private protected override string Spice => "/k+\"é&9";

    private protected override void Connect()
    {
        base.Connect();
        var o = Shop.Options;
        _ear = new WireEar(Shop.OnexUri, Shop.UnicrmUri, Shop.FkwUri, Shop.ChetongguiUri, Shop.MarketingforceUri);
        foreach (var secret in new[]
        {
            o.OnexPrivateKey, o.UnicrmAppSecret, o.FkwClientSecret, o.FkwCode, o.ChetongguiPassword, o.ChetongguiSec, o.MarketingforceToken, o.MarketingforceAppSecret, o.MarketingforcePermanentCode,
        }) _search.Add(secret);
        Assert.All([o.OnexPrivateKey, o.ChetongguiPassword], secret => Assert.Contains(Spice, secret));
    }

    [Fact]
    public void In_success_nothing_comes_out()
    {
        Open();
        Sweep(EveryCmdlet.Lines, "success");
        SweepDoors("success");
        Finish();
    }

    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Refuse)]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.Truncate)]
    public void In_failure_nothing_comes_out(FaultKind kind)
    {
        Open();
        Shop.Faults.Add(new FaultRule { Kind = kind, Times = int.MaxValue, RetryAfter = TimeSpan.FromHours(1) });
        var failed = Sweep(EveryCmdlet.Lines, $"{kind}");
        Assert.InRange(failed, EveryCmdlet.Lines.Count / 2, int.MaxValue);
        Shop.Faults.Clear();
        Finish();
    }

    [Fact]
    public void With_wrong_secrets_nothing_comes_out()
    {
        var wrong = "canary-wrong" + Spice;
        _search.Add(wrong);
        Session.Set("wrong", Shop.Secure(wrong)).Set("user", new PSCredential(Shop.Options.ChetongguiUserName, Shop.Secure(wrong)));
        var failed = Sweep(
            [
                $"Connect-CrmVendor UniCrm -Name w1 -BaseUri {Shop.UnicrmUri} -AppId {Shop.Options.UnicrmAppId} -Secret $wrong",
                $"Connect-CrmVendor CheTongGui -Name w2 -BaseUri {Shop.ChetongguiUri} -Credential $user -Secret $wrong",
                $"Connect-CrmVendor Fkw -Name w3 -BaseUri {Shop.FkwUri} -ClientId {Shop.Options.FkwClientId} -Secret $wrong -AuthorizationCode '{wrong}'",
                $"Connect-CrmVendor Marketingforce -Name w4 -BaseUri {Shop.MarketingforceUri} -AppId {Shop.Options.MarketingforceAppId} -PermanentCode $wrong -OpenUserId FSUID_00000002 -Secret $wrong",
                $"Connect-CrmVendor ONex -Name w5 -BaseUri {Shop.OnexUri} -Flag {Shop.Options.OnexFlag} -Secret $wrong; Get-CrmMember 100001 -Connection w5",
                $"Connect-CrmVendor ONex -Name w6 -BaseUri {Shop.OnexUri} -Flag f -Secret $wrong -AppId x",
            ],
            "wrong");
        Assert.Equal(6, failed);
        Finish(opened: false);
    }

    [Fact]
    public void Every_exported_cmdlet_is_among_them()
    {
        var all = string.Join('\n', [.. EveryCmdlet.Lines, .. EveryCmdlet.Doors]);
        var names = Session.Run("(Get-Module CrmTools).ExportedCmdlets.Keys").Clean().Output.Select(name => name.ToString()).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, all));
    }

    /// <summary>The test of the test: planted where it looks, each form is found.</summary>
    [Fact]
    public void A_planted_leak_is_found_in_every_place_and_form()
    {
        Open();
        var secret = Shop.Options.OnexPrivateKey;
        foreach (var (kind, form) in LeakSearch.Forms(secret))
        {
            Session.Set("leak", form);
            foreach (var place in new[]
            {
                "$leak", "[pscustomobject]@{ A = @{ B = $leak } }", "Write-Verbose $leak", "Write-Debug $leak", "Write-Warning $leak", "Write-Error $leak",
                "throw [InvalidOperationException]::new('outer', [InvalidOperationException]::new($leak))",
            })
            {
                var before = _search.Found.Count;
                Sweep([place], kind);
                Assert.True(_search.Found.Count > before, $"{kind} by {place}");
            }
        }

        // What a user puts into a write stands in the journal, and must: so it is found there.
        var found = _search.Found.Count;
        Session.Set("leak", secret);
        Session.Run("Add-CrmPoint 100009 5 -Connection onex -OperationKey $leak").Clean();
        _search.LookInFiles(Path.GetDirectoryName(Environment.GetEnvironmentVariable("CRMTOOLS_JOURNAL"))!);
        Assert.True(_search.Found.Count > found, "journal");
        File.WriteAllText(ProfilePath, secret);
        found = _search.Found.Count;
        _search.LookInFiles(Folder);
        File.Delete(ProfilePath);
        Assert.True(_search.Found.Count > found, "profile");
    }

    private void Open()
    {
        // SettleSeconds, or each lost write would be waited for.
        const string more = "-MaximumRetryCount 0 -TimeoutSec 20 -Setting @{ SettleSeconds = 0 }";
        Shop.OpenOnex(Session, more: more);
        Shop.OpenUnicrm(Session, more: more);
        Shop.OpenChetonggui(Session, more: more);
        Shop.OpenMarketingforceApp(Session, more: more);
        RegisterFkw("fkw-" + Name, $"-AuthorizationCode '{Shop.Options.FkwCode}'", $"-Vault Box {more}").Clean();
        Session.Run($"$null = Register-CrmConnection -Name fkw-{Name} -NewName {Name}; $c = Connect-CrmVendor -Name {Name}").Clean();

        // Registered, its token lies in a file that processes share.
        Session.Set("uni", Shop.UnicrmUri).Set("unisecret", Shop.Secure(Shop.Options.UnicrmAppSecret))
            .Run($"$null = Register-CrmConnection UniCrm -Name uni-{Name} -BaseUri $uni -AppId {Shop.Options.UnicrmAppId} -Secret $unisecret -Vault Box {more}; $null = Connect-CrmVendor -Name uni-{Name}; $null = Get-CrmMemberType -Connection uni-{Name}; Disconnect-CrmVendor uni-{Name}").Clean();
        Shop.OpenFkw(Session, more: more);
        _search.Add(Box.RefreshToken);
        Session.Set("uri", Shop.OnexUri).Set("secret", Shop.Secure(Shop.Options.OnexPrivateKey));
    }

    private void SweepDoors(string name) => Sweep(EveryCmdlet.Doors.Select(line => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, $"{Name}-{name}")), name);

    /// <summary>Runs lines and looks through all they say. Returns how many failed.</summary>
    private int Sweep(IEnumerable<string> lines, string name)
    {
        var failed = 0;
        foreach (var line in lines)
        {
            var result = Session.Run($"$VerbosePreference = $DebugPreference = 'Continue'; $ConfirmPreference = 'None'; {line}");
            foreach (var token in _ear.Tokens) _search.Add(token);
            var where = $"{name}, {line}";
            ErrorRecord[] errors = [.. result.Errors, .. result.Terminating is { } ended ? new[] { ended } : []];
            if (errors.Length > 0) failed++;
            Assert.DoesNotContain(errors, error => error.Exception is ParameterBindingException or CommandNotFoundException or ParseException);
            foreach (var text in (string[])[.. result.Verbose, .. result.Debug, .. result.Warnings]) _search.Look(where + ", stream", text);
            foreach (var error in errors)
            {
                _search.Look(where + ", error", $"{error} {error.ErrorDetails?.Message} {error.ErrorDetails?.RecommendedAction} {error.ScriptStackTrace} {error.TargetObject}");
                for (var cause = error.Exception; cause is not null; cause = cause.InnerException)
                {
                    _search.Look(where + ", exception", $"{cause} {string.Join(' ', cause.Data.Values.Cast<object>())}");
                }
            }

            Session.Set("things", (object[])[.. result.Output, .. errors, .. errors.Select(error => error.Exception)]).Set("objects", result.Output);
            var shown = Session.Run("$things | Format-List * -Force | Out-String -Width 4000; $things | Out-String -Width 4000; $objects | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue | Out-String -Width 4000");
            foreach (var text in shown.Output) _search.Look(where + ", view", text.ToString());
            _search.Look(where + ", clixml", PSSerializer.Serialize(result.Output.Concat<object>(errors).ToArray(), 2));
        }

        return failed;
    }

    private void Finish(bool opened = true)
    {
        // Tokens are known from their first use on; what was said before is in $Error.
        Sweep(["$Error | ForEach-Object { \"$_ $($_.Exception)\" }; Get-CrmConnection"], "end");
        if (opened) Assert.InRange(_ear.Tokens.Count, 2, 100);
        foreach (var tag in _ear.Tags) _search.Look("activity", tag);
        foreach (var text in Session.Screen.Lines) _search.Look("screen", text);
        if (opened) Assert.True(_search.LookInFiles(Folder) > 0);
        _search.LookInFiles(Path.GetDirectoryName(Environment.GetEnvironmentVariable("CRMTOOLS_JOURNAL"))!);
        _ear.Dispose();
        Assert.True(_search.Searched > 1000);
        Assert.True(_search.Found.Count == 0, string.Join('\n', _search.Found.Take(20)));
    }
}
