namespace CrmTools;

/// <summary>One entry of a member's account statement (UniCRM <c>accountitem</c>).</summary>
public sealed class CrmAccountEntry : CrmObject
{
    /// <summary>The entry's own number (<c>no</c>).</summary>
    public string? Id { get; internal init; }

    /// <summary>Card number.</summary>
    public string? CardNo { get; internal init; }

    /// <summary>Account number the statement was asked for.</summary>
    public string? AccountNo { get; internal init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Time { get; internal init; }

    /// <summary>What was done, in the vendor's words.</summary>
    public string? Action { get; internal init; }

    /// <summary>Amount taken from the account.</summary>
    public decimal? Debit { get; internal init; }

    /// <summary>Amount put into the account.</summary>
    public decimal? Credit { get; internal init; }

    /// <summary>Quantity as the vendor states it.</summary>
    public decimal? Quantity { get; internal init; }

    /// <summary>Balance after the entry.</summary>
    public decimal? BalanceAfter { get; internal init; }

    /// <summary>The number of the document behind it (<c>from_no</c>): what <c>New-CrmPayment -SourceNo</c> sent.</summary>
    public string? SourceNo { get; internal init; }

    /// <summary>The till or shop where it happened (<c>created_at</c>).</summary>
    public string? Terminal { get; internal init; }

    /// <summary>Title.</summary>
    public string? Title { get; internal init; }

    /// <summary>Comment.</summary>
    public string? Comment { get; internal init; }
}
