using System.Globalization;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>
/// Looks for a payment in the statement of its card and account: by our mark as from_no, or, where from_no is the user's own number, by our
/// mark at the end of the comment. Own numbers repeat, so without a mark they can only prove that nothing was taken.
/// </summary>
internal sealed class UnicrmStatementLook(Call payment)
{
    /// <summary>The vendor's own numbers in the document have as many characters, so it keeps no fewer.</summary>
    private const int LeastNumber = 17;

    /// <summary>A shorter comment is not ours cut off: no server has room for so little.</summary>
    private const int LeastComment = 20;

    private readonly decimal _amount = decimal.Parse(payment.Field("quantity")!, CultureInfo.InvariantCulture);
    private readonly string _number = payment.Field("from_no")!;
    private readonly string? _comment = payment.Field("comment");
    private string? _doubt;
    private long _seen;

    private bool HasOwnNumber => payment.Mark is null || OperationMark.Find(_comment) == payment.Mark;

    /// <summary>What a page decides, or null when the next one has to be read.</summary>
    public Finding? Read(Page<CrmAccountEntry> page)
    {
        _seen += page.Items.Count;
        foreach (var entry in page.Items)
        {
            var isSame = (entry.Debit ?? entry.Quantity) is not { } amount || Math.Abs(amount) == _amount;
            if (IsMarked(entry))
            {
                return isSame
                    ? new Finding.Applied(entry.Id)
                    : new Finding.Undecided(UnicrmStrings.FormatStatementHasOtherAmount(entry.Id, payment.Mark, entry.Debit ?? entry.Quantity));
            }

            if (isSame && MayBeOurs(entry)) _doubt = UnicrmStrings.FormatStatementHasSimilar(entry.Id, entry.SourceNo, entry.Comment);
        }

        return null;
    }

    /// <summary>What the whole statement decides.</summary>
    /// <param name="total">Items by the vendor's count.</param>
    public Finding End(long? total) => _doubt is not null ? new Finding.Undecided(_doubt)
        : _seen < total ? new Finding.Undecided(UnicrmStrings.FormatStatementIncomplete(total, _seen))
        : Finding.Absent.Proven;

    private bool IsMarked(CrmAccountEntry entry) =>
        payment.Mark is { } mark && (HasOwnNumber ? OperationMark.Find(entry.Comment) == mark : entry.SourceNo == mark);

    private bool MayBeOurs(CrmAccountEntry entry)
    {
        if (!HasOwnNumber) return OperationMark.MayBeLeftOf(entry.SourceNo, _number, LeastNumber);
        var isNumber = entry.SourceNo == _number || OperationMark.MayBeLeftOf(entry.SourceNo, _number, LeastNumber);

        // Another's mark explains an item, unless it is what the server kept of ours.
        return isNumber && (payment.Mark is null || OperationMark.Find(entry.Comment) is null || OperationMark.MayBeLeftOf(entry.Comment, _comment, LeastComment));
    }
}
