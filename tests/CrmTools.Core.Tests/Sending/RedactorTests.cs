using System.Text;
using System.Text.Json;
using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Sending;

public sealed class RedactorTests
{
    private const string Secret = "pa ss&\"wörd\\密=/1";

    public static TheoryData<string, string> Forms => new()
    {
        { "plain", Secret },
        { "URL-encoded", Uri.EscapeDataString(Secret) },
        { "JSON-escaped", JsonSerializer.Serialize(Secret) },
        { "Base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_secret_is_masked_in_every_form(string name, string form)
    {
        var cleaned = new Redactor(new CrmSecret(Secret)).Clean($"before {form} after");

        Assert.DoesNotContain(form.Trim('"'), cleaned);
        Assert.True(cleaned.StartsWith("before ", StringComparison.Ordinal) && cleaned.EndsWith(" after", StringComparison.Ordinal), name);
        Assert.Contains("***", cleaned);
    }

    [Fact]
    public void Several_secrets_and_several_places_are_masked()
    {
        var redactor = new Redactor(new CrmSecret("first-secret"), new CrmSecret("first-secret-and-more"));
        redactor.Add("token-3");

        Assert.Equal("a *** b *** c *** d ***", redactor.Clean("a first-secret b first-secret-and-more c token-3 d token-3"));
    }

    [Fact]
    public void Texts_without_a_secret_stay_as_they_are() =>
        Assert.Equal("nothing here", new Redactor(new CrmSecret("some-secret")).Clean("nothing here"));

    [Fact]
    public void A_word_too_short_for_a_secret_does_not_blank_out_ordinary_text() =>
        Assert.Equal("an answer", new Redactor(new CrmSecret("an")).Clean("an answer"));

    [Theory]
    [InlineData("simple-secret-1")]
    [InlineData("with space&and=密")]
    [InlineData("100%^{x}|#/?")]
    public async Task No_line_of_a_real_protocols_debug_output_shows_the_secret(string secret)
    {
        using var vendor = new Script("""{"success":true,"data":{"token":"canary-token","expires_in":"2099-01-01T00:00:00+08:00"}}""", """{"success":true,"data":[]}""");
        var protocol = new UnicrmProtocol(new Uri("http://vendor.invalid/api/"), "app", new CrmSecret(secret), new UnicrmSettings(false, false));
        using var road = new Road(vendor, protocol, redactor: new Redactor(new CrmSecret(secret))) { Log = new KeptLog { WantsDebug = true } };

        await road.Exchange.SendAsync(new Call(UnicrmOperations.MemberTypes), road.Log, Road.Stop);

        Assert.Contains("appsecret=***", road.Log.All);
        Assert.DoesNotContain("canary-token", road.Log.All);
        Assert.DoesNotContain(secret, road.Log.All);
        Assert.DoesNotContain(secret[..6], road.Log.All);
    }
}
