using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Product;

/// <summary>Lists the products of a shop, newest first (Fkw product/getList).</summary>
[Cmdlet(VerbsCommon.Get, "CrmProduct", SupportsPaging = true)]
[OutputType(typeof(CrmProduct))]
public sealed class GetCrmProductCommand : ReadCmdlet<ProductQuery, CrmProduct>
{
    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override ProductQuery Query() => new();
}
