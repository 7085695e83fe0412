using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Member;

/// <summary>Changes fields of a member. What is not given is not sent.</summary>
[Cmdlet(VerbsCommon.Set, "CrmMember", SupportsShouldProcess = true)]
[OutputType(typeof(CrmMember))]
public sealed class SetCrmMemberCommand : MemberFieldsCommand<MemberChange>
{
    private HashSet<string> _typed = [];

    /// <summary>ONex: the member's id.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("MemberId")]
    public string? Id { get; set; }

    /// <summary>Reads the member back and writes it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool Emits => PassThru;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _typed = [.. MyInvocation.BoundParameters.Keys];
        base.BeginProcessing();
    }

    // A piped member says whom to change. Its own fields are what the vendor already has, some of them masked: they are not sent back.
    private protected override bool IsGiven(string name) =>
        _typed.Contains(name) || InputObject is null || !InputObject.TypeNames.Any(type => type.EndsWith("CrmTools.CrmMember", StringComparison.Ordinal));

    private protected override MemberChange Request() => Filled(new MemberChange { Id = Text.Given(Id) });

    private protected override async Task EmitAsync(
        CrmResult result, MemberChange request, CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        if (connection.Session?.Find<IReads<MemberQuery, CrmMember>>() is not { } reads) return;
        var query = request.WeChatOpenId is { } openId ? new MemberQuery { WeChatOpenId = openId } : new MemberQuery { Id = request.Id };
        await foreach (var page in reads.Read(query, new ReadOptions(), output, stop).WithCancellation(stop)) await output.PageAsync(page.Items);
    }
}
