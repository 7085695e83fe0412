namespace CrmTools.Sandbox.Marketingforce;

/// <summary>What a field holds.</summary>
internal enum MarketingforceKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A decimal number, written as text with two decimals.</summary>
    Amount,

    /// <summary>Unix milliseconds.</summary>
    Time,

    /// <summary>A list of texts: people, departments, tags.</summary>
    List,

    /// <summary>True or false.</summary>
    Flag,
}
