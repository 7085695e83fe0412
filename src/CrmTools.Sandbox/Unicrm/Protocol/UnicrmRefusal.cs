namespace CrmTools.Sandbox.Unicrm;

/// <summary>UniCRM refuses a request; thrown where it is found out, answered where the reply is written.</summary>
/// <param name="code">One of <see cref="UnicrmCodes"/>.</param>
/// <param name="reason">What <c>error_reason</c> says; null for the code's own message.</param>
internal sealed class UnicrmRefusal(string code, string? reason = null) : Exception(reason ?? UnicrmCodes.Reason(code))
{
    public string Code => code;

    /// <summary>1000 with a reason: the document has no code for a bad request.</summary>
    public static UnicrmRefusal Bad(string reason) => new(UnicrmCodes.ServerError, reason);
}
