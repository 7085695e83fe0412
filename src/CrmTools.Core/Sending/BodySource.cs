namespace CrmTools.Core.Sending;

/// <summary>A body too large to hold: it is opened anew for every attempt and read as it is sent.</summary>
internal abstract class BodySource
{
    /// <summary>Content-Type of the whole body.</summary>
    public abstract string MediaType { get; }

    /// <summary>Bytes of the whole body.</summary>
    public abstract long Length { get; }

    /// <summary>What it is, for progress.</summary>
    public abstract string Name { get; }

    /// <summary>Tells it from other bodies, for the memory of writes: the same key with another body is the caller's mistake.</summary>
    public abstract string Identity { get; }

    /// <summary>Opens it at its start. What fails here fails before anything leaves.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public abstract Stream Open();
}
