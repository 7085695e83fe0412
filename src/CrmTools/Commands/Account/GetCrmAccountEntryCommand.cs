using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Account;

/// <summary>Lists the statement of a member's account (UniCRM accountitem).</summary>
[Cmdlet(VerbsCommon.Get, "CrmAccountEntry", SupportsPaging = true)]
[OutputType(typeof(CrmAccountEntry))]
public sealed class GetCrmAccountEntryCommand : ReadCmdlet<AccountEntryQuery, CrmAccountEntry>
{
    /// <summary>The number on the member's card.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? CardNo { get; set; }

    /// <summary>The account's number: 00 stored value, 10 points, others are the shop's own.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string AccountNo { get; set; } = "00";

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmMember), typeof(CrmAccountEntry), typeof(CrmPointBalance)];

    private protected override AccountEntryQuery Query() => new(Text.Given(CardNo), AccountNo);
}
