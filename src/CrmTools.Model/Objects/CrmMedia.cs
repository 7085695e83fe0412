namespace CrmTools;

/// <summary>A picture or video in the shop's media library.</summary>
public sealed class CrmMedia : CrmObject
{
    /// <summary>The vendor's id of it, which products refer to.</summary>
    public string? Id { get; internal init; }

    /// <summary>The vendor's address of it, for use in a product's description.</summary>
    public Uri? Uri { get; internal init; }

    /// <summary>The file or address it came from.</summary>
    public string? Source { get; internal init; }

    /// <summary>The key under which the upload is known.</summary>
    public string OperationKey { get; internal init; } = "";

    /// <summary>How the upload ended.</summary>
    public CrmResultStatus Status { get; internal init; }

    /// <summary>How many requests it took; 0 when a remembered result was returned.</summary>
    public int Attempts { get; internal init; }
}
