namespace CrmTools.Tests.Vaults;

/// <summary>What can be wrong with a vault, each with its own words and its own remedy.</summary>
public sealed class VaultErrorTests : VaultTest
{
    private const string Command = "Connect-CrmVendor ONex -BaseUri http://127.0.0.1:9/ -Flag f -SecretName mine";

    [Theory]
    [InlineData("-Vault Nowhere", "VaultNotFound", "ObjectNotFound", "There is no vault 'Nowhere'. Registered are: Box, Other", "Register-SecretVault")]
    [InlineData("-Vault Box", "SecretNotFound", "ObjectNotFound", "'mine' in vault 'Box'", "Set-Secret -Name mine -Vault Box")]
    [InlineData("", "SecretNotFound", "ObjectNotFound", "'mine' in vault 'Box'", "Get-SecretInfo -Vault Box")]
    public void Absent_is_said_of_what_is_absent(string where, string id, string category, string problem, string remedy)
    {
        Check(Session.Run($"{Command} {where}"), id, category, problem, remedy);
        Check(Session.Run($"Register-CrmConnection ONex -Name {Name} -BaseUri http://127.0.0.1:9/ -Flag f -SecretName mine {where}"), id, category, problem, remedy);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_locked_vault_is_not_an_absent_secret(bool saysAbsent)
    {
        Box.Secrets["mine"] = Shop.Secure("x");
        Box.Locked = true;
        Box.SaysAbsentWhenLocked = saysAbsent;
        Check(Session.Run($"{Command} -Vault Box"), "VaultNotFound", "ResourceUnavailable", "'Box' is locked or does not work", "Unlock-SecretStore");
    }

    [Fact]
    public void Without_a_default_vault_one_must_be_named()
    {
        Box.IsDefault = false;
        Check(Session.Run(Command), "VaultNotFound", "ObjectNotFound", "none is the default", "-Vault");
    }

    [Fact]
    public void The_module_works_without_SecretManagement_and_says_what_to_install()
    {
        using var bare = new Session();
        bare.Run("$global:PSModuleAutoLoadingPreference = 'None'").Clean();
        bare.Run($"$null = Register-CrmConnection ONex -Name {Name} -Sandbox; $null = Connect-CrmVendor -Name {Name}; Get-CrmMember -First 1").Clean();
        Check(bare.Run($"{Command} -Vault Box"), "VaultNotFound", "ResourceUnavailable", "SecretManagement is not installed", "Install-PSResource Microsoft.PowerShell.SecretManagement");
        Check(bare.Run(Command), "VaultNotFound", "ResourceUnavailable", "SecretManagement is not installed", "Register-SecretVault");
        bare.Set("secret", Shop.Secure("x"));
        Check(
            bare.Run($"Register-CrmConnection ONex -Name {Name}-2 -BaseUri http://127.0.0.1:9/ -Flag f -Secret $secret -Vault Box"),
            "VaultNotFound", "ResourceUnavailable", "SecretManagement is not installed", "Register-SecretVault -Name Box");
        Assert.False(File.Exists(Path.Combine(Folder, $"{Name}-2.json")));
    }

    [Fact]
    public void A_vault_without_metadata_will_do()
    {
        Box.HasMetadata = false;
        RegisterOnex().Clean();
        Assert.Equal("True", Session.Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
        RegisterFkw($"{Name}-mall", $"-AuthorizationCode {Shop.Options.FkwCode}").Clean();
        Assert.Equal("True", Session.Run($"Test-CrmConnection {Name}-mall -Quiet").Single.ToString());
    }

    private static void Check(RunResult result, string id, string category, string problem, string remedy)
    {
        Assert.Equal(id, result.Error.Id());
        Assert.Equal(category, result.Error.CategoryInfo.Category.ToString());
        Assert.Contains(problem, result.Error.Exception.Message);
        Assert.Contains(remedy, result.Error.Remedy());
    }
}
