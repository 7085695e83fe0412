using System.Management.Automation;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for Get-Member, for members of instances.</summary>
[Cmdlet(VerbsCommon.Get, "Member")]
[OutputType(typeof(MemberDescription))]
public sealed class GetMemberCommand : PSCmdlet
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    /// <summary>Also shows the accessors of properties and the members that the engine adds to every object.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null || !seen.Add(InputObject.TypeNames.FirstOrDefault() ?? ""))
            return;

        var patterns = Name.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase)).ToArray();
        var members = InputObject.Members
            .Where(member => (member.MemberType & MemberType) != 0 && Array.Exists(patterns, pattern => pattern.IsMatch(member.Name)))
            .Where(member => Force || !IsAccessor(member))
            .OrderBy(member => member.MemberType.ToString(), StringComparer.Ordinal)
            .ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
            Write(new MemberDescription(InputObject.TypeNames[0], member));
    }

    protected override void EndProcessing()
    {
        if (seen.Count > 0)
            return;

        var exception = new InvalidOperationException("You must specify an object for the Get-Member cmdlet.");
        WriteError(new ErrorRecord(exception, "NoObjectInGetMember", ErrorCategory.CloseError, null));
    }

    private static bool IsAccessor(PSMemberInfo member) =>
        member.MemberType == PSMemberTypes.Method
        && (member.Name.StartsWith("get_", StringComparison.Ordinal) || member.Name.StartsWith("set_", StringComparison.Ordinal));

    private void Write(MemberDescription description)
    {
        // The engine has a view for the real cmdlet's type, grouped by the described type.
        var shown = new PSObject(description);
        shown.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.MemberDefinition");
        WriteObject(shown);
    }
}
