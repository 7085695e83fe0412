using CrmTools.Core.Checking;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>15. The allow and the deny list of products. Its request is missing in the document; the form is that of the other tables.</summary>
[Operation(typeof(ProductAccessChange), "ProductAccess")]
internal sealed class ChetongguiAccess(ChetongguiClient client, ChetongguiSettings settings) : IWrites<ProductAccessChange, CrmResult>
{
    public PreparedWrite<CrmResult> Prepare(ProductAccessChange request)
    {
        var product = Check.Required(request.ProductId, "ProductId", () => ChetongguiStrings.GiveProductIdOrAll);
        var type = request.Remove ? ChetongguiOpType.Delete : ChetongguiOpType.Add;
        var fields = new ChetongguiFields()
            .Text("enterprise_ID", client.Company(request.EnterpriseId, "EnterpriseId"))
            .Text("goods_ID", product)
            .Text(settings.AccessListField, request.List == CrmAccessList.Allow ? settings.AccessAllow : settings.AccessDeny)
            .Others(request.Property);
        var call = new Call(client.Operations.ProductAccess) { Body = fields.InParam(type), Subject = () => VendorStrings.FormatProduct(product) };
        var list = request.List == CrmAccessList.Allow ? ChetongguiStrings.AllowList : ChetongguiStrings.DenyList;
        return client.Replaces(call, VendorStrings.FormatProduct(product), request.Remove ? ChetongguiStrings.FormatTakeOffList(list) : ChetongguiStrings.FormatPutOnList(list), product);
    }
}
