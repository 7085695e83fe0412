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
        { "JSON as PHP writes it", JsonSerializer.Serialize(Secret).Replace("/", "\\/", StringComparison.Ordinal) },
        { "JSON as PHP writes it, UTF-8", "pa ss&\\\"wörd\\\\密=\\/1" },
        { "JSON as PHP writes it, ASCII", "pa ss&\\\"w\\u00f6rd\\\\\\u5bc6=\\/1" },
        { "JSON with little escaped", "pa ss&\\\"wörd\\\\密=/1" },
        { "form-encoded", System.Net.WebUtility.UrlEncode(Secret) },
        { "URL-encoded in small letters", "pa%20ss%26%22w%c3%b6rd%5c%e5%af%86%3d%2f1" },
        { "Base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)) },
        { "Base64 for addresses", Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)).TrimEnd('=').Replace('+', '-').Replace('/', '_') },
    };

    [Theory]
    [InlineData("u:")]
    [InlineData("us:")]
    [InlineData("use:")]
    public void A_secret_inside_of_Base64_is_masked_wherever_it_begins(string user)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}{Secret}:and more"));
        var cleaned = new Redactor(new CrmSecret(Secret)).Clean(encoded);
        Assert.Contains("***", cleaned);

        // What is left holds no three letters of it in a row.
        Assert.True(cleaned.Replace("***", "", StringComparison.Ordinal).Length <= encoded.Length - (Encoding.UTF8.GetByteCount(Secret) * 4 / 3) + 4, cleaned);
    }

    [Theory]
    [InlineData("""{"user":"u7","sec":"theirs-1","name":"n"}""", """{"user":"u7","sec":"***","name":"n"}""")]
    [InlineData("""{"password" : "a\/b\u5bc6c"}""", """{"password" : "***"}""")]
    [InlineData("""{"data":"{\"access_token\":\"theirs-1\",\"n\":1}"}""", """{"data":"{\"access_token\":\"***\",\"n\":1}"}""")]
    [InlineData("GET https://x/y?corpAccessToken=theirs-1&id=2", "GET https://x/y?corpAccessToken=***&id=2")]
    [InlineData("<Token>theirs-1</Token>", "<Token>***</Token>")]
    [InlineData("""{"token_type":"FKW","section":"a","secs":"b","token":"***"}""", """{"token_type":"FKW","section":"a","secs":"b","token":"***"}""")]
    public void Somebody_elses_secret_is_masked_by_the_name_of_its_field(string text, string cleaned) => Assert.Equal(cleaned, new Redactor().Clean(text));

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
