using System.Runtime.CompilerServices;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>A member's points: account 10 of the member (operation 4).</summary>
[Operation(typeof(PointQuery), "account 10 of member")]
internal sealed class UnicrmPoints(VendorClient client, UnicrmReading reading) : IReads<PointQuery, CrmPointBalance>
{
    public IAsyncEnumerable<Page<CrmPointBalance>> Read(PointQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        var card = Check.Required(query.CardNo ?? query.MemberId, "CardNo", () => UnicrmStrings.GiveCardNumber);
        return GetAsync(card, log, cancellation);
    }

    private async IAsyncEnumerable<Page<CrmPointBalance>> GetAsync(
        string card, ICallLog log, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var call = new Call(UnicrmOperations.Members) { Query = [UnicrmReading.Pair("cardno", card)], Subject = () => UnicrmStrings.FormatCard(card) };
        var member = await reading.GetAsync(call, UnicrmJson.Default.UnicrmMemberWire, log, cancellation);
        yield return new Page<CrmPointBalance>(
        [
            new CrmPointBalance
            {
                Connection = client.Connection,
                MemberId = member.MemberNo,
                CardNo = member.MemberNo,
                Balance = UnicrmMap.Points(member)?.Balance,
            },
        ]);
    }
}
