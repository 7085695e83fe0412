using CrmTools.Core.Checking;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>15. The allow and the deny list of products. Its request is missing in the document; the form is that of the other tables.</summary>
[Operation(typeof(ProductAccessChange), "ProductAccess")]
internal sealed class ChetongguiAccess(ChetongguiClient client, ChetongguiSettings settings) : IWrites<ProductAccessChange, CrmResult>
{
    public PreparedWrite<CrmResult> Prepare(ProductAccessChange request)
    {
        var product = Check.Required(request.ProductId, "ProductId", "Give the product's id, or * for all.");
        var type = request.Remove ? ChetongguiOpType.Delete : ChetongguiOpType.Add;
        var fields = new ChetongguiFields()
            .Text("enterprise_ID", client.Company(request.EnterpriseId, "EnterpriseId"))
            .Text("goods_ID", product)
            .Text(settings.AccessListField, request.List == CrmAccessList.Allow ? settings.AccessAllow : settings.AccessDeny)
            .Others(request.Property);
        var call = new Call(client.Operations.ProductAccess) { Body = fields.InParam(type), Subject = $"product {product}" };
        var list = request.List == CrmAccessList.Allow ? "allow list" : "deny list";
        return client.Replaces(call, $"product {product}", request.Remove ? $"Take off the {list}" : $"Put on the {list}", product);
    }
}
