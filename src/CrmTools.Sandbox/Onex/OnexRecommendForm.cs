namespace CrmTools.Sandbox;

/// <summary>Which forms of <c>recommended_member_ids</c> ONex takes.</summary>
public enum OnexRecommendForm
{
    /// <summary>Both.</summary>
    Any,

    /// <summary>Only <c>10,12</c>.</summary>
    CommaJoined,

    /// <summary>Only <c>["10","12"]</c>, as a JSON array or as text that holds one.</summary>
    JsonArray,
}
