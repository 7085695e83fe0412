namespace CrmTools.Sandbox.Marketingforce;

/// <summary>The server refuses a request; thrown where it is found out, answered where the reply is written.</summary>
/// <param name="code">One of <see cref="MarketingforceCodes"/>.</param>
/// <param name="message">What <c>errorMessage</c> says.</param>
/// <param name="description">What <c>errorDescription</c> says; null to leave it out.</param>
internal sealed class MarketingforceRefusal(int code, string message, string? description = null) : Exception(message)
{
    public int Code => code;

    public string? Description => description;

    /// <summary>10006, in the document's words.</summary>
    public static MarketingforceRefusal Illegal(string parameter) =>
        new(MarketingforceCodes.Illegal, $"the parameter {parameter} is missing or illegal", "缺少参数 或参数 不合法");
}
