namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The answer of <c>member/get</c>.</summary>
internal sealed class FkwMemberAnswerWire
{
    public FkwMemberWire? Member { get; set; }
}
