using System.Management.Automation;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>One member as Get-Member writes it.</summary>
public sealed class MemberDescription
{
    internal MemberDescription(string typeName, PSMemberInfo member)
    {
        TypeName = typeName;
        Name = member.Name;
        MemberType = member.MemberType;
        Definition = member.ToString();
    }

    public string TypeName { get; }

    public string Name { get; }

    public PSMemberTypes MemberType { get; }

    public string? Definition { get; }

    public override string? ToString() => Definition;
}
