using System.Management.Automation;
using CrmTools.Connections;

namespace CrmTools.Loading;

/// <summary>Remove-Module closes what this runspace had open.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => ConnectionTable.Current.CloseAll();
}
