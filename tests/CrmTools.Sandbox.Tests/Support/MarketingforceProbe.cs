using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Tests;

/// <summary>Sends Marketingforce requests and shows what came back.</summary>
internal sealed class MarketingforceProbe(HttpClient http)
{
    public string Token { get; set; } = "sandbox-corp-access-token";

    public string Corp { get; set; } = "FSCID_SANDBOX";

    public string User { get; set; } = "FSUID_00000001";

    public static MarketingforceProbe InProcess(SandboxServer server) => new(new HttpClient(new SandboxHandler(server, SandboxVendorIds.Marketingforce)));

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(SandboxAddress.Marketingforce, path), content, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return OnexProbe.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<JsonElement> DataAsync(string operation, object data, bool custom = false) => PostAsync(
        $"cgi/crm/{(custom ? "custom/" : "")}v2/data/{operation}", new { corpAccessToken = Token, corpId = Corp, currentOpenUserId = User, data });

    public Task<JsonElement> QueryAsync(string name, string info) =>
        DataAsync("query", new { dataObjectApiName = name, search_query_info = JsonNode.Parse(info) }, name.EndsWith("__c", StringComparison.Ordinal));

    public static int Code(JsonElement reply) => reply.GetProperty("errorCode").GetInt32();
}
