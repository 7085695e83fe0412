using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>One operation of the API.</summary>
internal interface IMarketingforceOperation
{
    /// <summary>Its name in paths, faults and records.</summary>
    string Name { get; }

    /// <summary>True when it may change something.</summary>
    bool Writes { get; }

    /// <summary>Does it, and returns the reply without its envelope.</summary>
    /// <exception cref="MarketingforceRefusal">The server refuses; nothing was changed.</exception>
    JsonObject Run(MarketingforceState state, MarketingforceInput input);
}
