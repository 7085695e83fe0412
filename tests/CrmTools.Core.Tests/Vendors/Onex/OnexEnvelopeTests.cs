using System.Text;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

public sealed class OnexEnvelopeTests
{
    [Theory]
    [InlineData("usual root", """{"response":{"member_id":7}}""", """{"member_id":7}""", null)]
    [InlineData("empty root", """{"":{"member_id":7}}""", """{"member_id":7}""", "")]
    [InlineData("empty root, a number", """{"":1}""", "1", "")]
    [InlineData("empty root, an array", """{"":[1,2]}""", "[1,2]", "")]
    [InlineData("a message as root", """{"<br/>some message":{"a":1}}""", """{"a":1}""", "<br/>some message")]
    [InlineData("an escaped Chinese message as root", """{"\u6210\u529f":[]}""", "[]", "成功")]
    [InlineData("text", """{"response":"done"}""", "\"done\"", null)]
    [InlineData("true", """{"response":true}""", "true", null)]
    [InlineData("null", """{"response":null}""", "null", null)]
    [InlineData("empty array", """{"response":[]}""", "[]", null)]
    [InlineData("empty object", """{"response":{}}""", "{}", null)]
    [InlineData("the document's flat list", """{"members":[{"uname":"x"}]}""", """[{"uname":"x"}]""", "members")]
    [InlineData("half a letter as a name", """{"response":{"\ud83derror_cod":1,"\udc00x":2}}""", """{"\ud83derror_cod":1,"\udc00x":2}""", null)]
    [InlineData("blanks around", " \r\n{ \"response\" : {\"a\" : 1 } }\n ", """{"a" : 1 }""", null)]
    [InlineData("a byte order mark before", "\uFEFF{\"response\":1}", "1", null)]
    public void Every_root_is_a_success(string name, string reply, string payload, string? note)
    {
        var accepted = Assert.IsType<Verdict.Accepted>(OnexShop.Judge(reply));

        Assert.True(payload == Encoding.UTF8.GetString(accepted.Payload.Span), name);
        Assert.Equal(note, accepted.Note);
    }

    [Theory]
    [InlineData("the servers' form", """{"error_response":{"code":"e000008","msg":"失败","sub_msg":"会员不存在"}}""", "e000008", "失败: 会员不存在")]
    [InlineData("without sub_msg", """{"error_response":{"code":"e000006","msg":"失败","sub_msg":""}}""", "e000006", "失败")]
    [InlineData("only sub_msg", """{"error_response":{"code":"e000006","msg":null,"sub_msg":"why"}}""", "e000006", "why")]
    [InlineData("a number as code", """{"error_response":{"code":8,"msg":"x"}}""", "8", "x")]
    [InlineData("without code", """{"error_response":{"msg":"x"}}""", "unknown", "x")]
    [InlineData("empty", """{"error_response":{}}""", "unknown", "the server gives no reason")]
    [InlineData("the document's form", """{"error_code":"e000001","msg":"系统参数丢失或错误"}""", "e000001", "系统参数丢失或错误")]
    [InlineData("the document's form, the other way round", """{"msg":"系统参数丢失或错误","error_code":"e000001"}""", "e000001", "系统参数丢失或错误")]
    [InlineData("the document's form below the root", """{"response":{"error_code":"e000002","msg":"sign error"}}""", "e000002", "sign error")]
    [InlineData("below the root, the other way round", """{"response":{"msg":"sign error","error_code":"e000002"}}""", "e000002", "sign error")]
    [InlineData("below an empty root", """{"":{"error_code":"e000002","msg":"sign error"}}""", "e000002", "sign error")]
    [InlineData("beside a message", """{"note":"x","error_response":{"code":"e000004","msg":"no"}}""", "e000004", "no")]
    public void Every_form_of_a_failure_is_a_refusal(string name, string reply, string code, string message)
    {
        var refused = Assert.IsType<Verdict.Refused>(OnexShop.Judge(reply));

        Assert.True((code, message) == (refused.Code, refused.Message), name);
    }

    [Theory]
    [InlineData("empty", "", "empty")]
    [InlineData("blank", " \r\n\t ", "empty")]
    [InlineData("truncated in the data", """{"response":{"member_id":"100001","na""", "not JSON")]
    [InlineData("truncated behind the data", """{"response":{"member_id":"100001"}""", "not JSON")]
    [InlineData("an unescaped quotation mark", """{"response":{"member_id":"100001","remark":"the "big" one"}}""", "in or after member 100001")]
    [InlineData("an unescaped line break", "{\"response\":{\"member_id\":\"100001\",\"remark\":\"a\nb\"}}", "in or after member 100001")]
    [InlineData("a lone backslash", """{"response":{"member_id":"100001","remark":"C:\dir"}}""", "in or after member 100001")]
    [InlineData("HTML", "<html><body>502 Bad Gateway</body></html>", "502 Bad Gateway")]
    [InlineData("a PHP warning before", "<br />Warning: mysql{\"response\":1}", "Warning: mysql")]
    [InlineData("garbage behind", """{"response":1}<!-- 0.3 s -->""", "<!-- 0.3 s -->")]
    [InlineData("two answers", """{"response":1}{"response":2}""", "not JSON")]
    [InlineData("no object", "[1]", "not JSON")]
    [InlineData("a scalar", "1", "not JSON")]
    [InlineData("an empty object", "{}", "not JSON")]
    [InlineData("half a letter as root", """{"\ud83d":1}""", "")]
    public void What_cannot_be_read_proves_nothing_and_says_where(string name, string reply, string part)
    {
        var unproven = Assert.IsType<Verdict.Unproven>(OnexShop.Judge(reply));

        Assert.True(unproven is { ErrorId: CrmErrorId.ProtocolError, Left: true, Status: 200 }, name);
        Assert.Contains(part, unproven.Why);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bytes_of_another_charset_are_named_as_such(bool inRoot)
    {
        var gbk = OnexCharset.Gbk.GetBytes(inRoot ? """{"成功":1}""" : """{"response":{"uname":"张学勇"}}""");

        var unproven = Assert.IsType<Verdict.Unproven>(OnexEnvelope.Judge(new Call(OnexOperations.Read("x")), new Reply(200, gbk, "text/html"), OnexShop.Usual));

        Assert.Equal(CrmErrorId.ProtocolError, unproven.ErrorId);
        Assert.Contains("UTF-8", unproven.Why);
        Assert.Contains("Charset = 'gbk'", unproven.Why);
    }

    [Theory]
    [InlineData("asked for", true, "text/html")]
    [InlineData("said by the server", false, "text/html; charset=GBK")]
    [InlineData("said by the server as GB2312", false, "text/html; charset=gb2312")]
    public void Gbk_is_read_when_asked_for_or_said(string name, bool asked, string contentType)
    {
        var gbk = OnexCharset.Gbk.GetBytes("""{"response":{"uname":"张学勇"}}""");

        var verdict = OnexEnvelope.Judge(new Call(OnexOperations.Read("x")), new Reply(200, gbk, contentType), OnexShop.Usual with { IsGbk = asked });

        Assert.True("""{"uname":"张学勇"}""" == Encoding.UTF8.GetString(Assert.IsType<Verdict.Accepted>(verdict).Payload.Span), name);
    }

    [Fact]
    public void A_server_that_says_utf8_is_believed_though_gbk_was_asked_for() => Assert.Equal(
        "\"张\"",
        Encoding.UTF8.GetString(Assert.IsType<Verdict.Accepted>(
            OnexShop.Judge("""{"response":"张"}""", settings: OnexShop.Usual with { IsGbk = true }, contentType: "text/html; charset=utf-8")).Payload.Span));

    [Fact]
    public void An_unreadable_answer_to_point_changes_is_never_a_refusal()
    {
        var endpoint = new OnexOperations(OnexShop.Usual).AddPoint;

        Assert.Equal(Repeat.Adds, endpoint.Repeat);
        Assert.IsType<Verdict.Unproven>(OnexShop.Judge("<html>", endpoint));
    }
}
