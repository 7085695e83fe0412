using System.Text;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Unicrm;

namespace CrmTools.Core.Tests.Vendors.Unicrm;

public sealed class UnicrmTokenTests
{
    private static readonly UnicrmProtocol Protocol = new(UnicrmShop.Address, "app 1", new CrmSecret("s&cret=1"), UnicrmShop.Usual);

    [Theory]
    [InlineData(UnicrmSamples.TokenJson, "application/json", "8EiHltO5sEu7gco5w6cGrQ", "2016-11-07T10:32:36.3915923+08:00")]
    [InlineData(UnicrmSamples.TokenXml, "application/xml", "9khRIV5q1U2Kzr6C-bDXSA", "2016-11-07T10:23:48.0409435+08:00")]
    public void The_documents_tokens_are_read_with_their_absolute_time(string reply, string contentType, string value, string expires)
    {
        var accepted = Assert.IsType<Verdict.Accepted>(UnicrmShop.Judge(reply, contentType, UnicrmOperations.Token));

        var token = Protocol.ReadToken(accepted.Payload, DateTimeOffset.UnixEpoch);

        Assert.Equal(value, token.Value);
        Assert.Equal(DateTimeOffset.Parse(expires, System.Globalization.CultureInfo.InvariantCulture), token.ExpiresAt);
    }

    [Theory]
    [InlineData("no token", """{"expires_in":"2016-11-07T10:32:36+08:00"}""")]
    [InlineData("empty token", """{"token":"","expires_in":"2016-11-07T10:32:36+08:00"}""")]
    [InlineData("no time", """{"token":"t"}""")]
    [InlineData("seconds for a time", """{"token":"t","expires_in":7200}""")]
    [InlineData("null", "null")]
    [InlineData("nothing", "")]
    [InlineData("a text", "\"t\"")]
    public void Anything_else_is_a_protocol_error(string name, string payload)
    {
        var error = Assert.Throws<CrmException>(() => Protocol.ReadToken(Encoding.UTF8.GetBytes(payload), DateTimeOffset.UnixEpoch));

        Assert.True(error.ErrorId == CrmErrorId.ProtocolError, name);
        Assert.Equal("token", error.Operation);
    }

    [Fact]
    public void The_sign_in_carries_id_and_secret_escaped_and_no_token()
    {
        using var request = Protocol.Seal(Protocol.SignIn(), new Attempt(1, DateTimeOffset.UnixEpoch, null));

        Assert.Equal("http://shop.invalid/api/token?appid=app%201&appsecret=s%26cret%3D1", request.RequestUri!.AbsoluteUri);
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.IsType<TrackedContent>(request.Content);
    }
}
