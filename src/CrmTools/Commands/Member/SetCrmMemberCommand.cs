using System.Management.Automation;
using CrmTools.Hosting;

namespace CrmTools.Commands.Member;

/// <summary>Changes fields of a member. What is not given is not sent.</summary>
[Cmdlet(VerbsCommon.Set, "CrmMember", SupportsShouldProcess = true)]
[OutputType(typeof(CrmMember))]
public sealed class SetCrmMemberCommand : MemberFieldsCommand<MemberChange>
{
    /// <summary>ONex: the member's id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("MemberId")]
    public string? Id { get; set; }

    /// <summary>Reads the member back and writes it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    /// <summary>A piped member names whom to change; only what was typed is changed, not every field it happens to have.</summary>
    private protected override MemberChange Request()
    {
        var change = Filled(new MemberChange { Id = Given(Id) });
        if (InputObject?.BaseObject is not CrmMember) return change;
        var typed = MyInvocation.BoundParameters;
        return change with
        {
            RealName = _typed.Contains(nameof(RealName)) ? change.RealName : null,
        };
    }

    private HashSet<string> _typed = [];

    private protected override async Task EmitAsync(CrmResult result, CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        await Task.CompletedTask;
    }
}
