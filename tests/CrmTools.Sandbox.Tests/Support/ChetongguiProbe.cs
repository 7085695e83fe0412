using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Tests;

/// <summary>Sends CheTongGui requests and shows what came back.</summary>
internal sealed class ChetongguiProbe(HttpClient http, Uri address)
{
    public static ChetongguiProbe InProcess(SandboxServer server) =>
        new(new HttpClient(new SandboxHandler(server, SandboxVendorIds.CheTongGui)), SandboxAddress.Chetonggui);

    /// <summary>Sends a body as it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string body, string mediaType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        return await http.PostAsync(new Uri(address, path), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends fields with the sandbox's credentials, where they name no others.</summary>
    public async Task<JsonElement> AskAsync(string path, object fields)
    {
        var body = JsonSerializer.SerializeToNode(fields)!.AsObject();
        Default(body, "username", SandboxCredentials.ChetongguiUserName);
        Default(body, "password", SandboxCredentials.ChetongguiPassword);
        Default(body, "sec", SandboxCredentials.ChetongguiSec);
        using var response = await SendAsync(path, body.ToJsonString());
        return OnexProbe.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static int Status(JsonElement reply) => reply.GetProperty("status").GetInt32();

    public static string? Message(JsonElement reply) => reply.GetProperty("msg").GetString();

    /// <summary>A line as the document has it.</summary>
    public static object Line(string timestamp, string goods = "G1001") => new
    {
        companyID = SandboxPeople.ChetongguiOwnCompany,
        goods_id = goods,
        seller_ID = "500001",
        goods_name = "刹车片",
        goods_price = 59.4,
        goods_amount = 2,
        discount = 9850,
        goods_totalPrice = 117.02,
        timestamp,
    };

    private static void Default(JsonObject body, string name, string value)
    {
        if (!body.ContainsKey(name)) body[name] = value;
    }
}
