namespace CrmTools.Sandbox.Onex;

/// <summary>ONex refuses a request; thrown where it is found out, answered where the reply is written.</summary>
/// <param name="code">One of <see cref="OnexCodes"/>.</param>
/// <param name="detail">What <c>sub_msg</c> says.</param>
internal sealed class OnexRefusal(string code, string detail) : Exception
{
    public string Code => code;

    public override string Message => detail;

    /// <summary>e000006: an application parameter is missing or wrong.</summary>
    public static OnexRefusal Parameter(string name, string why) => new(OnexCodes.ApplicationParameters, $"{name} {why}");

    /// <summary>e000008: what is asked for cannot be done.</summary>
    public static OnexRefusal Business(string why) => new(OnexCodes.Business, why);
}
