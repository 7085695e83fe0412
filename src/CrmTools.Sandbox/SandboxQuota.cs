namespace CrmTools.Sandbox;

/// <summary>How many calls a vendor takes in a sliding window before it answers "too frequent".</summary>
/// <param name="Calls">Calls let through per window, at least 1.</param>
/// <param name="Window">Length of the window, longer than zero.</param>
public sealed record SandboxQuota(int Calls, TimeSpan Window);
