namespace CrmTools.Sandbox.Fkw;

/// <summary>What the two sign-in operations share.</summary>
internal static class FkwTokenReply
{
    public static void Check(FkwInput input, SandboxOptions options, string grantType)
    {
        if (input.Required("client_id") != options.FkwClientId) throw FkwRefusal.Grant("client_id无效。");
        if (input.Required("client_secret") != options.FkwClientSecret) throw FkwRefusal.Grant("client_secret错误。");
        if (input.Required("grant_type") != grantType) throw FkwRefusal.Wrong("grant_type");
    }

    public static SandboxReply Write(FkwIssue issue) => FkwReplies.Json(writer =>
    {
        writer.WriteString("shop_id", FkwState.ShopId);
        writer.WriteString("shop_name", FkwState.ShopName);
        writer.WriteString("user_id", FkwState.ShopId);
        writer.WriteNumber("re_expires_in", (long)issue.RefreshLife.TotalSeconds);
        writer.WriteNumber("expires_in", (long)issue.AccessLife.TotalSeconds);
        writer.WriteString("token_type", "FKW");
        writer.WriteString("refresh_token", issue.Refresh);
        writer.WriteString("access_token", issue.Access);
        writer.WriteString("platform_code", "FKW");
    });
}
