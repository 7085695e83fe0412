using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Product;

/// <summary>Lists the product groups of a shop in the order of their tree, each with its path (Fkw product/getProductGroupList).</summary>
[Cmdlet(VerbsCommon.Get, "CrmProductGroup")]
[OutputType(typeof(CrmProductGroup))]
public sealed class GetCrmProductGroupCommand : ReadCmdlet<ProductGroupQuery, CrmProductGroup>
{
    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override ProductGroupQuery Query() => new();
}
