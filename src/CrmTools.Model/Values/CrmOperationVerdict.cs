namespace CrmTools;

/// <summary>What a person found out about a write in doubt.</summary>
public enum CrmOperationVerdict
{
    /// <summary>It was done.</summary>
    Applied,

    /// <summary>It was not done; its key may be used again.</summary>
    Failed,
}
