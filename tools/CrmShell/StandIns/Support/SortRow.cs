using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>An object with the values that it is sorted or grouped by, read once.</summary>
internal sealed record SortRow(PSObject Input, IReadOnlyList<object?> Keys);
