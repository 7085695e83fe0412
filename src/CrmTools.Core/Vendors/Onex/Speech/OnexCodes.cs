using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>What ONex's error codes mean to a PowerShell user.</summary>
internal static class OnexCodes
{
    public static Verdict.Refused Refusal(string code, string message, Endpoint endpoint) => code switch
    {
        "e000001" => new(code, message, CrmErrorCategory.InvalidArgument)
        {
            Remedy = "A system parameter was missing or wrong: check -Flag, -BaseUri and this machine's clock.",
        },
        "e000002" => new(code, message, CrmErrorCategory.AuthenticationError)
        {
            ErrorId = CrmErrorId.AuthenticationFailed,
            Remedy = "Check the private key and the flag given to Connect-CrmVendor.",
        },
        "e000003" => new(code, message, CrmErrorCategory.NotImplemented) { Remedy = UnknownMethod(endpoint) },
        "e000004" => new(code, message, CrmErrorCategory.PermissionDenied)
        {
            Remedy = $"Open the interface {endpoint.Name} in ONex-CRM's back office.",
        },
        "e000005" or "e000007" => new(code, message, CrmErrorCategory.ResourceUnavailable)
        {
            IsTransient = true,
            Remedy = "The server could not start the interface; run it again later.",
        },
        "e000006" => new(code, message, CrmErrorCategory.InvalidArgument),
        _ => new(code, message, CrmErrorCategory.InvalidOperation),
    };

    private static string UnknownMethod(Endpoint endpoint) => endpoint.Name.Split('.')[0] switch
    {
        "point" => "Some servers call the class points: connect with -Setting @{ PointClass = 'points' }.",
        "points" => "Most servers call the class point: connect with -Setting @{ PointClass = 'point' }.",
        _ => $"This server does not know {endpoint.Name}; ask its operator whether the module is installed.",
    };
}
