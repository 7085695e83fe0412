using System.Collections;
using System.Management.Automation;
using System.Text;

namespace CrmTools.Tests.Vendors;

/// <summary>The table of docs/operations.md, made from the built module: its cmdlets, and what its vendors say they can do.</summary>
internal static class OperationTable
{
    public static string Make(Session session)
    {
        var commands = session.Run("Get-Command -Module CrmTools | Sort-Object Noun, Verb").Clean().Output.Select(item => (CmdletInfo)item.BaseObject).ToArray();
        var vendors = Vendors(commands[0].ImplementingType);
        var table = new StringBuilder("# Operations\n\nWhich operation of which vendor stands behind each cmdlet. Made from the module by a test, which fails when this page is not current; ")
            .Append("run the tests with `CRMTOOLS_WRITE_DOCS=1` to write it anew.\n\n| cmdlet |")
            .AppendJoin("|", vendors.Select(vendor => $" {vendor.Id} ")).Append("|\n| --- |").AppendJoin("", vendors.Select(_ => " --- |")).Append('\n');
        foreach (var command in commands)
        {
            var requests = Requests(command.ImplementingType);
            if (requests.Count == 0) continue;
            var cells = vendors.Select(vendor => string.Join(", ", requests.SelectMany(request => vendor.Operations(request)).Distinct()));
            table.Append($"| `{command.Name}` | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return table.ToString().Replace("|  |", "| |").Replace("|  |", "| |");
    }

    /// <summary>The requests of a cmdlet: the type argument of its base class, or those it names.</summary>
    public static IReadOnlyList<Type> Requests(Type command)
    {
        if (command.GetCustomAttributes(false).FirstOrDefault(attribute => attribute.GetType().Name == "RequestsAttribute") is { } named)
            return (IReadOnlyList<Type>)named.GetType().GetProperty("Types")!.GetValue(named)!;
        for (var type = command.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.Name is "ReadCmdlet`2" or "WriteCmdlet`1") return [type.GetGenericArguments()[0]];
        }

        return [];
    }

    public static IReadOnlyList<VendorRow> Vendors(Type command)
    {
        var engine = command.Assembly.GetType("CrmTools.Loading.Core")!.GetProperty("Engine")!.GetValue(null)!;
        var vendors = (IEnumerable)engine.GetType().GetProperty("Vendors")!.GetValue(engine)!;
        return [.. vendors.Cast<object>().Select(vendor => new VendorRow(vendor))];
    }
}
