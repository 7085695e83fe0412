using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Account;

/// <summary>Takes a payment from a member's account (UniCRM memberpay). Asks first, unless -Confirm:$false says not to.</summary>
[Cmdlet(VerbsCommon.New, "CrmPayment", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CrmResult))]
public sealed class NewCrmPaymentCommand : WriteCmdlet<Payment>
{
    /// <summary>The number on the member's card.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? CardNo { get; set; }

    /// <summary>How much to take, in the account's own unit (yuan, points); more than 0.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Amount]
    public decimal Amount { get; set; }

    /// <summary>The account's number: 00 stored value, 10 points, others are the shop's own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string AccountNo { get; set; } = "00";

    /// <summary>The number of the document behind it; it appears again in the statement. The operation key when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SourceNo { get; set; }

    /// <summary>Comment.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Comment { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [typeof(CrmMember), typeof(CrmPointBalance)];

    private protected override Payment Request() => new()
    {
        CardNo = Text.Given(CardNo),
        AccountNo = Text.Given(AccountNo) ?? "00",
        Amount = Amount,
        SourceNo = Text.Given(SourceNo),
        Comment = Text.Given(Comment),
        OperationKey = Text.Given(OperationKey),
    };
}
