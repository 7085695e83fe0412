using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>members.update_recommend (1.5.9).</summary>
[Operation(typeof(ReferralChange), "members.update_recommend")]
internal sealed class OnexReferrals(VendorClient client, OnexOperations operations, OnexSettings settings) : IWrites<ReferralChange, CrmResult>
{
    public PreparedWrite<CrmResult> Prepare(ReferralChange request)
    {
        var referrer = Check.Id(request.ReferrerId, "ReferrerId", () => OnexStrings.GiveReferrer);
        if (request.MemberIds.Count == 0) throw CrmError.Invalid("MemberId", CommonStrings.NothingGiven, OnexStrings.GiveReferred);
        foreach (var id in request.MemberIds)
        {
            if (id <= 0) throw CrmError.Invalid("MemberId", VendorStrings.FormatNotAboveZero(id), OnexStrings.GiveMemberIds);
            if (id == referrer) throw CrmError.Invalid("MemberId", OnexStrings.FormatIsTheReferrer(id), OnexStrings.NobodyRefersThemselves);
        }

        var fields = new OnexFields().Number("referee_member_id", referrer);
        var ids = request.MemberIds.Distinct().Select(id => $"{id}");
        fields.Body["recommended_member_ids"] = settings.CommaIds
            ? string.Join(',', ids)
            : new JsonArray([.. ids.Select(id => (JsonNode)id)]);
        var call = new Call(operations.SetReferral) { Body = fields.Body, Subject = () => OnexStrings.FormatReferrer(referrer) };
        return new PreparedWrite<CrmResult>
        {
            Target = OnexStrings.FormatTargetMembers(client.Connection.Name, string.Join(", ", request.MemberIds)),
            Action = OnexStrings.FormatSetReferrer(referrer),
            Lane = $"member {referrer}",
            SendAsync = (log, stop) => client.WriteAsync(call, OnexWrite.Id(wire => wire.RefereeMemberId), log, stop),
        };
    }
}
