using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Core.Tests.Vendors.Onex;

/// <summary>What refusals prove, by tables.</summary>
public sealed class OnexProofTests
{
    [Theory]
    [InlineData("e000006", "应用级参数错误: shop_node_id 必须是整数", true)]
    [InlineData("e000006", "应用级参数错误", true)]
    [InlineData("e000006", "应用级参数错误: order_bn 重复", false)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 店铺节点不存在", true)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 冲红订单必须有refund_order_bn", true)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 订单已存在", false)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 订单号不能重复", false)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 请求过于频繁，请稍后再试", false)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 系统错误", false)]
    [InlineData("e000008", "提交数据或业务逻辑错误", false)]
    [InlineData("e000001", "系统参数丢失或错误: timestamp 格式", false)]
    [InlineData("e000002", "签名错误", false)]
    [InlineData("e000004", "权限不存在", false)]
    [InlineData("e000005", "接口初始化失败", false)]
    [InlineData("unknown", "不存在", false)]
    public void Only_a_refusal_of_the_data_proves_that_the_server_has_none(string code, string message, bool proves) =>
        Assert.Equal(proves, OnexProof.IsNotThere(new Verdict.Refused(code, message, CrmErrorCategory.InvalidOperation)));

    [Theory]
    [InlineData("e000008", "提交数据或业务逻辑错误: 此客户不存在", true)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 请求过于频繁", false)]
    [InlineData("e000008", "提交数据或业务逻辑错误: 店铺不存在", false)]
    [InlineData("e000004", "会员不存在", false)]
    [InlineData(null, "会员不存在", false)]
    public void Only_in_the_servers_words_there_is_no_such_member(string? code, string message, bool isNobody) => Assert.Equal(
        isNobody,
        OnexProof.IsNobody(new CrmException(CrmErrorId.ProtocolError, CrmErrorCategory.InvalidOperation, message) { Code = code, VendorMessage = message }, ["客户不存在", "会员不存在"]));
}
