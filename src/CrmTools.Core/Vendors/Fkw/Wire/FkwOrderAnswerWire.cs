namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The answer of <c>order/get</c>.</summary>
internal sealed class FkwOrderAnswerWire
{
    public FkwOrderWire? Order { get; set; }
}
