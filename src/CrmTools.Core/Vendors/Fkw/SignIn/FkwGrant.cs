using System.Security.Cryptography;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>What the user gave to prove that the merchant agreed.</summary>
/// <param name="Kind">Which of the ways it is.</param>
/// <param name="Value">The code, the refresh token, or for a login the state that marks it.</param>
internal sealed record FkwGrant(FkwGrantKind Kind, CrmSecret Value)
{
    /// <summary>Longest wait for the person at the browser.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>A login in the browser, with a state of its own.</summary>
    public static FkwGrant Login(TimeSpan patience) =>
        new(FkwGrantKind.Login, new CrmSecret(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)))) { Patience = patience };
}
