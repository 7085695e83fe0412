using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>memberpay (operation 8): takes money, or points from account 10. UniCRM has no operation that gives any.</summary>
[Operation(typeof(Payment), "memberpay")]
[Operation(typeof(PointChange), "memberpay on account 10")]
internal sealed class UnicrmPayments(VendorClient client, UnicrmAccounts accounts, UnicrmSettings settings) : IWrites<Payment, CrmResult>, IWrites<PointChange, CrmResult>
{
    private readonly Addition _pay = client.Adds(new Addition(UnicrmOperations.MemberPay, UnicrmWrite.Id) { Look = accounts.LookAsync, Effect = Taken });
    private readonly Addition _payUnmarked = client.Adds(new Addition(UnicrmOperations.MemberPayUnmarked, UnicrmWrite.Id) { Look = accounts.LookAsync, Effect = Taken });

    public PreparedWrite<CrmResult> Prepare(Payment request)
    {
        if (request.Amount <= 0) throw CrmError.Invalid("Amount", VendorStrings.FormatNotAboveZero(request.Amount), UnicrmStrings.GiveAmountToTake);
        var account = Check.Required(request.AccountNo, "AccountNo", () => UnicrmStrings.GiveAccountNumber);
        return Pay(request, account, UnicrmStrings.FormatTakeFromAccount(request.Amount, account));
    }

    public PreparedWrite<CrmResult> Prepare(PointChange request)
    {
        var point = Check.Change(request.Point);
        if (point > 0)
        {
            throw CrmError.NotSupported(
                UnicrmVendor.Id, UnicrmStrings.CannotAddPoints,
                UnicrmStrings.DeductOrUseTill);
        }

        Check.NotUsed(UnicrmVendor.Id, request.ShopId, "ShopId", () => UnicrmStrings.OneBalance);
        var payment = new Payment
        {
            CardNo = request.CardNo ?? request.MemberId,
            Amount = -point,
            Comment = request.Description,
            OperationKey = request.OperationKey,
        };
        return Pay(payment, UnicrmMap.PointAccount, VendorStrings.FormatDeductPoints(-point));
    }

    private static Effect Taken(Call call) => call.Field("account_sort_no") == UnicrmMap.PointAccount
        ? new Effect(CrmOperationKind.Point, -call.Number("quantity"))
        : new Effect(CrmOperationKind.Payment, call.Number("quantity"));

    private PreparedWrite<CrmResult> Pay(Payment payment, string account, string action)
    {
        var card = Check.Required(payment.CardNo, "CardNo", () => UnicrmStrings.GiveCardNumber);
        var key = OperationKeys.Take(payment.OperationKey);
        var mark = OperationMark.Of(key, settings.MarkLength);
        var isInComment = payment.SourceNo is not null && settings.HasMark;
        var body = new JsonObject
        {
            ["card_no"] = card,
            ["account_sort_no"] = account,
            ["quantity"] = payment.Amount,
            ["from_no"] = payment.SourceNo ?? mark,
        };

        // A number of the user's own may stand for several payments: then the mark stands in the comment, which the statement shows too.
        if (isInComment) body["comment"] = OperationMark.Append(payment.Comment, mark);
        else if (payment.Comment is not null) body["comment"] = payment.Comment;
        var pay = payment.SourceNo is null || isInComment ? _pay : _payUnmarked;
        var call = new Call(pay.Endpoint)
        {
            Body = body,
            Key = key,
            Mark = pay == _pay ? mark : null,

            // What was asked for, whatever marks it: a setting that changes between two runs does not make it another payment.
            Fingerprint = new JsonArray(card, account, payment.Amount, payment.SourceNo, payment.Comment).ToJsonString(),
            Subject = () => UnicrmStrings.FormatCard(card),
        };
        return new PreparedWrite<CrmResult>
        {
            Target = UnicrmStrings.FormatTargetCard(client.Connection.Name, card),
            Action = action,
            Lane = $"card {card}",
            SendAsync = (log, stop) => client.WriteOnceAsync(pay, call, log, stop),
        };
    }
}
