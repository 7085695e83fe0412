namespace CrmTools;

/// <summary>A picture or video for the shop's media library: a file, or an address to fetch it from; exactly one of them.</summary>
public sealed record MediaUpload
{
    /// <summary>Full path of the file.</summary>
    public string? Path { get; init; }

    /// <summary>Where the vendor fetches it from.</summary>
    public Uri? Uri { get; init; }

    /// <summary>The caller's key of this write.</summary>
    public string? OperationKey { get; init; }
}
