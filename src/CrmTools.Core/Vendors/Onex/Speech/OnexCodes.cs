using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>What ONex's error codes mean to a PowerShell user.</summary>
internal static class OnexCodes
{
    public static Verdict.Refused Refusal(string code, string message, Endpoint endpoint) => code switch
    {
        "e000001" => new(code, message, CrmErrorCategory.InvalidArgument)
        {
            Remedy = OnexStrings.CheckSystemParameters,
        },
        "e000002" => new(code, message, CrmErrorCategory.AuthenticationError)
        {
            ErrorId = CrmErrorId.AuthenticationFailed,
            Remedy = OnexStrings.CheckPrivateKey,
        },
        "e000003" => new(code, message, CrmErrorCategory.NotImplemented) { Remedy = UnknownMethod(endpoint) },
        "e000004" => new(code, message, CrmErrorCategory.PermissionDenied)
        {
            Remedy = OnexStrings.FormatOpenInterface(endpoint.Name),
        },
        "e000005" or "e000007" => new(code, message, CrmErrorCategory.ResourceUnavailable)
        {
            IsTransient = true,
            Remedy = OnexStrings.InterfaceNotStarted,
        },
        "e000006" => new(code, message, CrmErrorCategory.InvalidArgument),
        _ => new(code, message, CrmErrorCategory.InvalidOperation),
    };

    private static string UnknownMethod(Endpoint endpoint) => endpoint.Name.Split('.')[0] switch
    {
        "point" => OnexStrings.TryClassPoints,
        "points" => OnexStrings.TryClassPoint,
        _ => OnexStrings.FormatOperationNotKnown(endpoint.Name),
    };
}
