namespace CrmTools.Tests.Vaults;

/// <summary>Registering, listing, connecting by name, replacing, renaming and unregistering.</summary>
public sealed class RegisterTests : VaultTest
{
    [Fact]
    public void A_registered_shop_opens_by_its_name_alone_in_any_session()
    {
        var registration = RegisterOnex("-Vault Box -TimeoutSec 33 -Setting @{ PointClass = 'points' }").Single;
        Assert.Equal("CrmTools.CrmRegistration", registration.TypeName());
        Assert.Equal((Name, "ONex", "Box", "False"), (registration.Text("Name"), registration.Text("Vendor"), registration.Text("Vault"), registration.Text("IsOpen")));
        Assert.Equal(0, Shop.Traffic.Total);

        var other = Another();
        var connection = other.Run($"Connect-CrmVendor -Name {Name}").Single;
        Assert.Equal((Name, "ONex", Shop.Options.OnexFlag), (connection.Text("Name"), connection.Text("Vendor"), connection.Text("Account")));
        Assert.Equal("100001", other.Run("Get-CrmMember 100001").Single.Text("Id"));
        Assert.Equal("True", other.Run($"Get-CrmConnection {Name} -Registered").Single.Text("IsOpen"));
    }

    [Fact]
    public void The_profile_holds_references_and_only_the_user_can_read_it()
    {
        RegisterOnex().Clean();
        var text = File.ReadAllText(ProfilePath);
        var entry = Assert.Single(Box.Own);
        Assert.Contains("\"version\": 1", text);
        Assert.Contains(entry, text);
        Assert.DoesNotContain(Shop.Options.OnexPrivateKey, text);
        Assert.Equal(Shop.Options.OnexPrivateKey, Box.Text(entry));
        Assert.DoesNotContain(Directory.EnumerateFiles(Folder), file => file.EndsWith(".tmp", StringComparison.Ordinal) && file.Contains(Name));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ProfilePath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Fact]
    public void Registered_ones_are_listed_by_name_wildcard_and_vendor_and_piped_on()
    {
        RegisterOnex().Clean();
        Session.Run($"$null = Register-CrmConnection UniCrm -Name {Name}-box -Sandbox").Clean();
        Assert.Equal([Name, $"{Name}-box"], Session.Run($"Get-CrmConnection {Name}, {Name}-* -Registered").Clean().Texts("Name"));
        Assert.Equal([$"{Name}-box"], Session.Run($"Get-CrmConnection {Name}, {Name}-* -Registered -Vendor unicrm").Clean().Texts("Name"));
        Assert.Equal("NotConnected", Session.Run($"Get-CrmConnection {Name}-none -Registered").Error.Id());
        Assert.Equal([Name, $"{Name}-box"], Session.Run($"Get-CrmConnection {Name}, {Name}-* -Registered | Connect-CrmVendor").Clean().Texts("Name"));
        Assert.Equal([$"{Name}-box"], Session.Complete($"Connect-CrmVendor -Name {Name}-").Select(match => match.CompletionText));
    }

    [Theory]
    [InlineData("shop two")]
    [InlineData("南京路店")]
    [InlineData("a/b:c%d.e")]
    public void Any_name_is_a_name(string name)
    {
        name = $"{Name} {name}";
        Session.Set("name", name).Run("$null = Register-CrmConnection ONex -Name $name -Sandbox").Clean();
        Assert.Equal(name, Session.Run("Get-CrmConnection -Name $name.ToUpperInvariant() -Registered").Single.Text("Name"));
        Assert.Equal(name, Session.Run("Connect-CrmVendor -Name $name").Single.Text("Name"));
        Assert.Contains(name.ToLowerInvariant(), Session.Run("Connect-CrmVendor -Name nothing-of-that-name").Error.Exception.Message);
        Session.Run("Unregister-CrmConnection $name").Clean();
        Assert.Equal("NotConnected", Session.Run("Connect-CrmVendor -Name $name").Error.Id());
    }

    [Fact]
    public void What_is_given_beside_the_name_holds_for_this_time()
    {
        RegisterOnex().Clean();
        Box.Locked = true;
        Assert.Contains("certificate", Assert.Single(Session.Run($"$null = Connect-CrmVendor -Name {Name} -Secret $secret -SkipCertificateCheck").Clean().Warnings));
        Box.Locked = false;
        var wrong = Session.Set("wrong", Shop.Secure("not the key")).Run($"$null = Connect-CrmVendor -Name {Name} -Secret $wrong; Test-CrmConnection {Name}").Single;
        Assert.Equal("AuthenticationFailed", wrong.Text("ErrorId"));
        Assert.Equal("True", Session.Run($"$null = Connect-CrmVendor -Name {Name}; Test-CrmConnection {Name} -Quiet").Single.ToString());
    }

    [Fact]
    public void A_registered_one_is_tested_without_being_opened()
    {
        RegisterOnex().Clean();
        var test = Another().Run($"Test-CrmConnection {Name}; Get-CrmConnection").Single;
        Assert.Equal(("True", Name), (test.Text("Succeeded"), test.Text("Connection")));
        Box.Locked = true;
        var locked = Session.Run($"Test-CrmConnection {Name}").Single;
        Assert.Equal(("False", "VaultNotFound"), (locked.Text("Succeeded"), locked.Text("ErrorId")));
    }

    [Fact]
    public void Registering_anew_replaces_and_leaves_no_old_secret()
    {
        RegisterOnex().Clean();
        var before = Assert.Single(Box.Own);
        RegisterOnex().Clean();
        Assert.NotEqual(before, Assert.Single(Box.Own));
        Assert.Equal("True", Session.Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
    }

    [Fact]
    public void A_registration_that_fails_leaves_the_one_before()
    {
        RegisterOnex().Clean();
        var (profile, entries) = (File.ReadAllText(ProfilePath), Box.Own);
        Box.RepeatsSecrets = true;
        var error = RegisterOnex().Error;
        Assert.Equal("VaultNotFound", error.Id());
        Assert.DoesNotContain(Shop.Options.OnexPrivateKey, error.Exception.ToString());
        Assert.Contains("***", error.Exception.Message);
        Assert.Equal("InvalidInput", RegisterOnex("-Setting @{ Nonsense = 1 }").Error.Id());
        Assert.Equal(profile, File.ReadAllText(ProfilePath));
        Assert.Equal(entries, Box.Own);
    }

    [Fact]
    public void Unregistering_removes_what_the_module_stored_and_nothing_else()
    {
        Box.Secrets["mine"] = Shop.Secure("x");
        RegisterOnex().Clean();
        Session.Run($"Unregister-CrmConnection {Name} -WhatIf").Clean();
        Assert.Single(Box.Own);
        Session.Run($"Get-CrmConnection {Name} -Registered | Unregister-CrmConnection").Clean();
        Assert.Empty(Box.Own);
        Assert.False(File.Exists(ProfilePath));
        RegisterOnex().Clean();
        Session.Run($"Unregister-CrmConnection {Name} -KeepSecret").Clean();
        Assert.Single(Box.Own);

        Session.Run($"$null = Register-CrmConnection ONex -Name {Name} -BaseUri $uri -Flag f -SecretName mine; Unregister-CrmConnection {Name}").Clean();
        Assert.True(Box.Secrets.ContainsKey("mine"));
        Assert.Equal("NotConnected", Session.Run($"Unregister-CrmConnection {Name}").Error.Id());
    }

    [Fact]
    public void A_locked_vault_keeps_a_connection_from_being_half_unregistered()
    {
        RegisterOnex().Clean();
        Box.Locked = true;
        Assert.Equal("VaultNotFound", Session.Run($"Unregister-CrmConnection {Name}").Error.Id());
        Assert.True(File.Exists(ProfilePath));
        Assert.Single(Box.Own);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        RegisterOnex("-Vault Box -WhatIf").Clean();
        Assert.False(File.Exists(ProfilePath));
        Assert.Empty(Box.Own);
    }

    [Fact]
    public void Renaming_keeps_everything()
    {
        RegisterOnex().Clean();
        Session.Run($"$null = Register-CrmConnection -Name {Name} -NewName {Name}-new").Clean();
        Assert.False(File.Exists(ProfilePath));
        Assert.Equal("True", Session.Run($"Test-CrmConnection {Name}-new -Quiet").Single.ToString());

        // By hand too; and a copy shares the secrets, so they stay until the last is gone.
        File.Move(Path.Combine(Folder, $"{Name}-new.json"), Path.Combine(Folder, $"{Name}-hand.json"));
        File.Copy(Path.Combine(Folder, $"{Name}-hand.json"), Path.Combine(Folder, $"{Name}-new.json"));
        Session.Run($"Unregister-CrmConnection {Name}-new").Clean();
        Assert.Equal($"{Name}-hand", Session.Run($"Connect-CrmVendor -Name {Name}-hand").Single.Text("Name"));
        Session.Run($"Unregister-CrmConnection {Name}-hand").Clean();
        Assert.Empty(Box.Own);
        Session.Run($"$null = Register-CrmConnection ONex -Name {Name}-new -Sandbox").Clean();
        RegisterOnex().Clean();
        Assert.Equal("InvalidInput", Session.Run($"Register-CrmConnection -Name {Name} -NewName {Name}-new").Error.Id());
        Assert.Equal("InvalidInput", Session.Run($"Register-CrmConnection ONex -Name {Name} -NewName {Name}-other").Error.Id());
        Assert.Equal("NotConnected", Session.Run($"Register-CrmConnection -Name {Name}-none -NewName {Name}-other").Error.Id());
    }

    [Fact]
    public void Secrets_of_every_vendor_go_to_the_vault()
    {
        Session.Set("user", new System.Management.Automation.PSCredential(Shop.Options.ChetongguiUserName, Shop.Secure(Shop.Options.ChetongguiPassword)))
            .Set("sec", Shop.Secure(Shop.Options.ChetongguiSec)).Set("code", Shop.Secure(Shop.Options.MarketingforcePermanentCode))
            .Set("app", Shop.Secure(Shop.Options.MarketingforceAppSecret)).Set("parts", Shop.ChetongguiUri).Set("mf", Shop.MarketingforceUri)
            .Set("proxy", new System.Management.Automation.PSCredential("proxyuser", Shop.Secure("canary-proxy-password")))
            .Run($"""
                $null = Register-CrmConnection CheTongGui -Name {Name}-parts -BaseUri $parts -Credential $user -Secret $sec
                $null = Register-CrmConnection Marketingforce -Name {Name}-mf -BaseUri $mf -AppId {Shop.Options.MarketingforceAppId} -PermanentCode $code -OpenUserId FSUID_00000002 -Secret $app
                $null = Register-CrmConnection ONex -Name {Name}-proxy -Sandbox -Proxy http://127.0.0.1:9/ -ProxyCredential $proxy
                """).Clean();
        Assert.Equal(
            ["Password", "PermanentCode", "ProxyPassword", "Secret", "Secret"], Box.Own.Select(entry => entry.Split('-')[^1]).Order());
        var profiles = string.Concat(Directory.EnumerateFiles(Folder, $"{Name}-*").Select(File.ReadAllText));
        Assert.Contains("proxyuser", profiles);
        Assert.DoesNotContain("canary", profiles);
        var other = Another();
        Assert.Equal(["True", "True", "True"], other.Run($"'{Name}-parts', '{Name}-mf', '{Name}-proxy' | Test-CrmConnection -Quiet").Clean().Output.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("Connect-CrmVendor", "Vendor")]
    [InlineData("Register-CrmConnection -Name x", "Vendor")]
    [InlineData("Register-CrmConnection ONex -Name x -BaseUri $uri -Flag f -Secret $secret -SecretName s", "SecretName")]
    [InlineData("Connect-CrmVendor ONex -BaseUri $uri -Flag f -Credential $user -SecretName s", "SecretName")]
    [InlineData("Connect-CrmVendor ONex -BaseUri $uri -Flag f -Secret $secret -Vault Box", "Vault")]
    [InlineData("Register-CrmConnection -NewName x", "Name")]
    public void Bad_input_names_the_field(string command, string field)
    {
        var error = Session.Set("uri", Shop.OnexUri).Set("secret", Shop.Secure("x")).Set("user", new System.Management.Automation.PSCredential("u", Shop.Secure("x"))).Run(command).Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith(field + ":", error.Exception.Message);
    }
}
