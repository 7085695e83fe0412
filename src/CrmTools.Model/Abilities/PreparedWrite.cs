namespace CrmTools;

/// <summary>A checked write that waits for the user's consent.</summary>
public sealed class PreparedWrite<T>
{
    /// <summary>What it acts on, as <c>-WhatIf</c> and <c>-Confirm</c> show it.</summary>
    public required string Target { get; init; }

    /// <summary>What it does, as <c>-WhatIf</c> and <c>-Confirm</c> show it.</summary>
    public required string Action { get; init; }

    /// <summary>Writes of one lane go one after another; null for a lane of its own.</summary>
    public string? Lane { get; init; }

    /// <summary>What will be sent otherwise than it was given.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>True when it only reads, so that nobody needs to be asked.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>Sends it.</summary>
    public required Func<ICallLog, CancellationToken, Task<T>> SendAsync { get; init; }
}
