using CrmTools.Core.Tokens;

namespace CrmTools.Core.Sending;

/// <summary>What is new with every attempt.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Now">The time that goes into timestamps.</param>
/// <param name="Token">The token in force, for vendors that have one.</param>
internal readonly record struct Attempt(int Number, DateTimeOffset Now, Token? Token);
