namespace CrmTools.Sandbox.Chetonggui;

/// <summary>A user and the company that the user acts for.</summary>
internal sealed record ChetongguiUser(string UserName, string Password, string? RealName, string CompanyId, string CompanyName);
