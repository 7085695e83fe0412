namespace CrmTools.Tests.Vaults;

/// <summary>Files that cannot be read are reported and kept.</summary>
public sealed class ProfileFileTests : VaultTest
{
    [Theory]
    [InlineData("", "damaged")]
    [InlineData("{", "damaged")]
    [InlineData("[]", "damaged")]
    [InlineData("{}", "damaged")]
    [InlineData("""{"version":1}""", "damaged")]
    [InlineData("""{"version":"1"}""", "damaged")]
    [InlineData("""{"version":1,"id":"a","name":null,"vendor":"ONex"}""", "damaged")]
    [InlineData("""{"version":1,"id":"a","name":"n","vendor":"ONex","stored":{"Secret":null}}""", "damaged")]
    [InlineData("""{"version":1,"id":"a","name":"n","vendor":"ONex","timeoutSec":0}""", "damaged")]
    [InlineData("""{"version":2,"id":"a","name":"n","vendor":"ONex"}""", "newer")]
    public void Nothing_reads_it_and_nothing_writes_over_it(string text, string word)
    {
        RegisterOnex().Clean();
        Session.Run($"$null = Register-CrmConnection ONex -Name {Name}-good -Sandbox").Clean();
        File.WriteAllText(ProfilePath, text);
        foreach (var command in new[]
        {
            $"Connect-CrmVendor -Name {Name}", $"Unregister-CrmConnection {Name}", $"Get-CrmConnection {Name} -Registered", $"Register-CrmConnection ONex -Name {Name} -Sandbox",
            $"Register-CrmConnection -Name {Name} -NewName {Name}-x", $"Register-CrmConnection -Name {Name}-good -NewName {Name}",
        })
        {
            var error = Session.Run(command).Error;
            Assert.Equal("InvalidInput", error.Id());
            Assert.Equal("InvalidData", error.CategoryInfo.Category.ToString());
            Assert.Contains(ProfilePath, error.Exception.Message);
            Assert.Contains(word, error.Exception.Message);
            Assert.NotEmpty(error.Remedy());
        }

        Assert.Equal(text, File.ReadAllText(ProfilePath));
        Assert.Equal("InvalidInput", Session.Run($"Test-CrmConnection {Name}").Single.Text("ErrorId"));
        var listed = Session.Run($"Get-CrmConnection {Name}* -Registered");
        Assert.Equal("InvalidInput", Assert.Single(listed.Errors).Id());
        Assert.Equal([$"{Name}-good"], listed.Texts("Name"));
    }

    [Fact]
    public void Another_machine_needs_the_file_and_the_vault_only()
    {
        RegisterOnex().Clean();
        var text = File.ReadAllText(ProfilePath);
        Assert.DoesNotContain(Environment.MachineName, text);
        File.Delete(ProfilePath);
        Assert.Equal("NotConnected", Session.Run($"Connect-CrmVendor -Name {Name}").Error.Id());
        File.WriteAllText(ProfilePath, text);
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
    }
}
