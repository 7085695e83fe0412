namespace CrmTools.Sandbox;

/// <summary>Where the answer to a query holds its list.</summary>
public enum MarketingforceListPlace
{
    /// <summary>In <c>data.dataList</c>, as the document draws it.</summary>
    Data,

    /// <summary>In <c>dataList</c>, beside the error code.</summary>
    Root,
}
