namespace CrmTools;

/// <summary>One account of a member, part of <see cref="CrmMember"/> (UniCRM).</summary>
public sealed class CrmAccount
{
    /// <summary>Account number: <c>00</c> stored value, <c>10</c> points, others are the shop's own.</summary>
    public string? AccountNo { get; internal init; }

    /// <summary>Account name.</summary>
    public string? Name { get; internal init; }

    /// <summary>Balance in the account's own unit (yuan, points).</summary>
    public decimal? Balance { get; internal init; }

    /// <summary>The shop's remark about the account.</summary>
    public string? Comment { get; internal init; }

    /// <summary>Number, name and balance in one line, as a table shows it.</summary>
    public override string ToString() => $"{Name ?? AccountNo} {Balance}";
}
