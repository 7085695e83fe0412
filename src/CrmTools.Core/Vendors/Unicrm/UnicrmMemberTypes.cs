using System.Runtime.CompilerServices;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>Member types (operation 2).</summary>
[Operation(typeof(MemberTypeQuery), "membersort")]
internal sealed class UnicrmMemberTypes(VendorClient client, UnicrmReading reading) : IReads<MemberTypeQuery, CrmMemberType>
{
    public async IAsyncEnumerable<Page<CrmMemberType>> Read(
        MemberTypeQuery query, ReadOptions options, ICallLog log, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = await reading.GetAsync(new Call(UnicrmOperations.MemberTypes), UnicrmJson.Default.RowsUnicrmMemberTypeWire, log, cancellation);
        yield return new Page<CrmMemberType>(
            [.. rows.Select(row => new CrmMemberType { Connection = client.Connection, Id = row.No, Name = row.Name })], rows.Count);
    }
}
