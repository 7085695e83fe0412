namespace CrmTools.Core.Paging;

/// <summary>A row as the vendor writes it that can be told from others.</summary>
internal interface IKnownRow
{
    /// <summary>Whose it is.</summary>
    string Vendor { get; }

    /// <summary>What it is told by; null where it has nothing.</summary>
    string? Looks { get; }
}
