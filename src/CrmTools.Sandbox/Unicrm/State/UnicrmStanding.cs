namespace CrmTools.Sandbox.Unicrm;

/// <summary>Whether a card may be used.</summary>
internal enum UnicrmStanding
{
    Good,
    CardDisabled,
    MemberDisabled,
    CardExpired,
}
