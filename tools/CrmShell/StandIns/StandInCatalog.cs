using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace CrmTools.Shell.StandIns;

/// <summary>All stand-ins of this assembly: every class here that carries a CmdletAttribute.</summary>
internal static class StandInCatalog
{
    internal static IEnumerable<SessionStateCmdletEntry> Entries() =>
        from type in typeof(StandInCatalog).Assembly.GetTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        select new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, helpFileName: null);
}
