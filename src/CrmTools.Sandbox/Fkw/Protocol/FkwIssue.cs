namespace CrmTools.Sandbox.Fkw;

/// <summary>Tokens that were just issued, with the time each has left.</summary>
internal sealed record FkwIssue(string Access, TimeSpan AccessLife, string Refresh, TimeSpan RefreshLife);
