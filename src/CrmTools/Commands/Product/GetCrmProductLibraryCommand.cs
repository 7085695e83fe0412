using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Product;

/// <summary>Lists the product libraries of a shop (Fkw product/getProductLibList).</summary>
[Cmdlet(VerbsCommon.Get, "CrmProductLibrary")]
[OutputType(typeof(CrmProductLibrary))]
public sealed class GetCrmProductLibraryCommand : ReadCmdlet<ProductLibraryQuery, CrmProductLibrary>
{
    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override ProductLibraryQuery Query() => new();
}
