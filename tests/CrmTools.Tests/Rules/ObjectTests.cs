using System.Collections;
using System.Management.Automation;
using CrmTools.Tests.Views;

namespace CrmTools.Tests.Rules;

/// <summary>What every object that comes out keeps to.</summary>
public sealed class ObjectTests : ViewTest
{
    // Written anew from the module's contract: a script may count on each of these.
    private static readonly Dictionary<string, string> Contract = new()
    {
        ["CrmMember"] = "Id CardNo UserName Name Mobile Telephone Email Sex Birthday MemberType MemberTypeName Level LevelName IsVip IsSmsBlocked IsEmailBlocked State City District Address Zip "
            + "WeChatOpenId WeChatUnionId ReferralCode PointBalance PointTotal Account CreatedAt UpdatedAt Remark",
        ["CrmMemberType"] = "Id Name",
        ["CrmAccount"] = "AccountNo Name Balance",
        ["CrmAccountEntry"] = "Id CardNo AccountNo Time Action Debit Credit Quantity BalanceAfter SourceNo Terminal Title Comment",
        ["CrmPointBalance"] = "MemberId CardNo ShopId Balance Total",
        ["CrmPointEntry"] = "MemberId CardNo ShopId Time Change BalanceBefore BalanceAfter Description ExpiresAt IsExpired OperationKey",
        ["CrmOrder"] = "Id MemberId ShopId Status PaymentStatus ShipmentStatus Amount ShippingFee Paid Consignee Mobile State City District Town Address Zip CreatedAt PaidAt ModifiedAt WaybillNo "
            + "LogisticsName BuyerRemark SellerRemark Item",
        ["CrmOrderItem"] = "Id ProductId ProductCode Title Quantity Price Amount RefundStatus",
        ["CrmShipment"] = "OrderId WaybillNo LogisticsId LogisticsCode LogisticsName Status Message SenderName SenderTel ReceiverName ReceiverTel",
        ["CrmReturn"] = "OrderId CompanyId Status WaybillNo LogisticsStatus BuyerId BuyerName",
        ["CrmProduct"] = "Id Name PictureUri OnShelf CreatedAt UpdatedAt Sku",
        ["CrmSku"] = "Id ProductId Price Stock Property ProductCode",
        ["CrmProductLibrary"] = "Id Name",
        ["CrmProductGroup"] = "Id Name ParentId Path",
        ["CrmMedia"] = "Id Uri",
        ["CrmRecord"] = "ObjectName Id",
        ["CrmResult"] = "Operation OperationKey Status Id Attempts",
    };

    // What is a part of another object, or no object of a shop.
    private static readonly string[] WithoutConnection = ["CrmAccount", "CrmOrderItem", "CrmFilter", "CrmConnection", "CrmRegistration"];

    [Fact]
    public void It_has_the_properties_that_scripts_are_written_against()
    {
        foreach (var (type, objects) in Every())
        {
            var names = objects[0].Properties.Select(property => property.Name).ToArray();
            if (Contract.TryGetValue(type, out var listed)) Assert.All(listed.Split(' '), name => Assert.True(names.Contains(name), $"{type} has no {name}."));
            if (WithoutConnection.Contains(type)) continue;
            Assert.Contains("Vendor", names);
            Assert.All(objects, item => Assert.NotNull(item.Value("Connection")));
            if (type != "CrmConnectionTest") Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(objects[0].Value("Extra"));
        }
    }

    [Fact]
    public void What_is_absent_is_null_and_never_an_empty_text()
    {
        foreach (var (type, objects) in Every())
        {
            foreach (var property in objects.SelectMany(item => item.Properties).Where(property => property.MemberType == PSMemberTypes.Property))
                Assert.False(property.Value is "" && property.Name != "Vendor", $"{type}.{property.Name} is an empty text.");
        }
    }

    [Fact]
    public void It_cannot_be_changed()
    {
        foreach (var (type, objects) in Every())
        {
            foreach (var property in objects[0].Properties.Where(property => property.MemberType == PSMemberTypes.Property))
            {
                Assert.False(property.IsSettable, $"{type}.{property.Name} can be set.");
                Assert.False(property.Value is IList { IsReadOnly: false, IsFixedSize: false }, $"{type}.{property.Name} can be added to.");
            }
        }
    }
}
