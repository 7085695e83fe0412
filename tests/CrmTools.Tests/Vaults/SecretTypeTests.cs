using System.Collections;
using System.Management.Automation;

namespace CrmTools.Tests.Vaults;

/// <summary>Secrets that the user already has, of whatever type; and what is wrong with the others.</summary>
public sealed class SecretTypeTests : VaultTest
{
    private string Key => Shop.Options.OnexPrivateKey;

    [Theory]
    [InlineData("SecureString")]
    [InlineData("String")]
    [InlineData("Text")]
    [InlineData("PSCredential")]
    [InlineData("Hashtable")]
    [InlineData("Hidden")]
    [InlineData("Credential")]
    public void Every_type_opens_the_shop_at_once_and_registered(string type)
    {
        Box.GivesText = type == "Text";
        Box.Secrets["mine"] = type switch
        {
            "SecureString" => Shop.Secure(Key),
            "PSCredential" => new PSCredential(Shop.Options.OnexFlag, Shop.Secure(Key)),
            "Hashtable" => new Hashtable { ["flag"] = Shop.Options.OnexFlag, ["secret"] = Key },
            "Hidden" => new Hashtable { ["Flag"] = Shop.Secure(Shop.Options.OnexFlag), ["Secret"] = Shop.Secure(Key) },
            "Credential" => new Hashtable { ["Credential"] = new PSCredential(Shop.Options.OnexFlag, Shop.Secure(Key)) },
            _ => Key,
        };
        var flag = type is "PSCredential" or "Hashtable" or "Hidden" or "Credential" ? "" : $"-Flag {Shop.Options.OnexFlag}";
        Session.Set("uri", Shop.OnexUri).Run($"$null = Connect-CrmVendor ONex -Name {Name} -BaseUri $uri {flag} -SecretName mine -Vault Box").Clean();
        Assert.Equal("True", Session.Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());

        var registration = Session.Run($"Register-CrmConnection ONex -Name {Name}-r -BaseUri $uri {flag} -SecretName mine -Vault box").Single;
        Assert.Equal(("Box", "mine"), (registration.Text("Vault"), registration.Text("SecretName")));
        Assert.Empty(Box.Own);
        Assert.Equal("True", Another().Run($"Test-CrmConnection {Name}-r -Quiet").Single.ToString());
    }

    [Fact]
    public void What_is_not_secret_may_stand_in_the_metadata()
    {
        Box.Secrets["mine"] = Shop.Secure(Key);
        Box.Metadata["mine"] = new Hashtable { ["Flag"] = Shop.Options.OnexFlag, ["Owner"] = "somebody", ["Secret"] = "never from here" };
        Session.Set("uri", Shop.OnexUri).Run($"$null = Connect-CrmVendor ONex -Name {Name} -BaseUri $uri -SecretName mine").Clean();
        Assert.Equal("True", Session.Run($"Test-CrmConnection {Name} -Quiet").Single.ToString());
    }

    [Fact]
    public void Chetonggui_takes_its_three_from_one_hashtable()
    {
        Box.Secrets["mine"] = new Hashtable { ["Credential"] = new PSCredential(Shop.Options.ChetongguiUserName, Shop.Secure(Shop.Options.ChetongguiPassword)), ["Secret"] = Shop.Options.ChetongguiSec };
        Session.Set("uri", Shop.ChetongguiUri).Run($"$null = Connect-CrmVendor CheTongGui -Name {Name} -BaseUri $uri -SecretName mine").Clean();
    }

    [Theory]
    [InlineData("bytes", "Byte[]")]
    [InlineData("unknown key", "Fla")]
    [InlineData("number", "Int32")]
    [InlineData("grant", "AuthorizationCode")]
    public void A_secret_that_cannot_be_used_says_why_and_shows_nothing(string what, string word)
    {
        Box.Secrets["mine"] = what switch
        {
            "bytes" => new byte[] { 1, 2, 3 },
            "unknown key" => new Hashtable { ["Fla"] = "x", ["Secret"] = "canary-1" },
            "number" => new Hashtable { ["Flag"] = "x", ["Secret"] = 4711 },
            _ => new Hashtable { ["AuthorizationCode"] = "canary-2" },
        };
        var error = Session.Set("uri", Shop.OnexUri).Run($"Connect-CrmVendor ONex -BaseUri $uri -Flag f -SecretName mine -Vault Box").Error;
        Assert.Equal("SecretNotFound", error.Id());
        Assert.Equal("InvalidData", error.CategoryInfo.Category.ToString());
        Assert.Contains(word, error.Exception.Message);
        Assert.Contains("'mine'", error.Exception.Message);
        Assert.NotEmpty(error.Remedy());
        Assert.DoesNotContain("canary", error.Exception.ToString());
        Assert.DoesNotContain("4711", error.Exception.ToString());
    }
}
