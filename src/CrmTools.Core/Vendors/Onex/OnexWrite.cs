using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>Reads what an ONex write returns.</summary>
internal static class OnexWrite
{
    /// <summary>The id in the answer, or null: what was accepted stays accepted, even where the server says no more than <c>1</c>.</summary>
    public static Func<Call, Verdict.Accepted, string?> Id(Func<OnexWrittenWire, string?> pick) => (_, accepted) =>
    {
        if (accepted.Payload.Span is not [(byte)'{', ..]) return null;
        try
        {
            return pick(Wire.Read(accepted.Payload, OnexJson.Default.OnexWrittenWire, OnexVendor.Id, "write"));
        }
        catch (CrmException)
        {
            return null;
        }
    };
}
