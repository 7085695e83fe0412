using System.Text;
using CrmTools.Core.Reading;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Reading;

public sealed class WireTests
{
    [Fact]
    public void An_answer_of_another_shape_names_vendor_operation_place_and_value()
    {
        var error = Assert.Throws<CrmException>(() => Read("""{"member_id":"7","birthday":"the other day"}"""));

        Assert.Equal((CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError), (error.ErrorId, error.Category));
        Assert.StartsWith("ONex members.get: the answer cannot be understood at $.birthday: 'the other day' is not a date. ", error.Message);
        Assert.EndsWith(error.Remedy!, error.Message);
        Assert.Equal(("ONex", "members.get"), (error.Vendor, error.Operation));
        Assert.False(error.IsTransient);
    }

    [Theory]
    [InlineData("null", "the answer is null")]
    [InlineData("", "")]
    [InlineData("[1,2]", "")]
    [InlineData("\"text\"", "")]
    [InlineData("""{"member_id":{"a":1}}""", "a single value was expected")]
    [InlineData("""{"uname":"\ud800"}""", "")]
    [InlineData("""{"is_vip":"perhaps"}""", "'perhaps' is not a flag")]
    public void Whatever_comes_the_error_is_a_protocol_error_of_one_line(string json, string part)
    {
        var error = Assert.Throws<CrmException>(() => Read(json));

        Assert.Equal(CrmErrorId.ProtocolError, error.ErrorId);
        Assert.Contains(part, error.Message);
        Assert.DoesNotContain(" Path:", error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_protocol_error_too() =>
        Assert.Throws<CrmException>(() => Wire.Read(
            "{\"uname\":\""u8.ToArray().Append<byte>(0xFF).Concat("\"}"u8.ToArray()).ToArray(), OnexJson.Default.OnexMemberWire, "V", "op"));

    private static OnexMemberWire Read(string json) =>
        Wire.Read(Encoding.UTF8.GetBytes(json), OnexJson.Default.OnexMemberWire, "ONex", "members.get");
}
