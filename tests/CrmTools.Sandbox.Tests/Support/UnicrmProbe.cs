using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CrmTools.Sandbox.Tests;

/// <summary>Sends UniCRM requests and shows what came back.</summary>
internal sealed class UnicrmProbe(HttpClient http, Uri address)
{
    public string Accept { get; set; } = "application/json";

    public string? Token { get; set; }

    public static UnicrmProbe InProcess(SandboxServer server) =>
        new(new HttpClient(new SandboxHandler(server, SandboxVendorIds.UniCrm)), SandboxAddress.Unicrm);

    public async Task<JsonElement> LogInAsync()
    {
        var reply = await GetAsync("token?appid=sandbox&appsecret=sandbox-secret");
        Token = reply.GetProperty("data").GetProperty("token").GetString();
        return reply;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string target, HttpContent? content = null)
    {
        if (Token is null && !target.StartsWith("token", StringComparison.Ordinal)) await LogInAsync();
        var separator = target.Contains('?') ? '&' : '?';
        using var request = new HttpRequestMessage(method, new Uri(address, Token is null ? target : $"{target}{separator}token={Token}"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Accept));
        request.Content = content;
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string target)
    {
        using var response = await SendAsync(HttpMethod.Get, target);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> GetAsync(string target) => OnexProbe.Parse(await TextAsync(target));

    public async Task<JsonElement> DataAsync(string target)
    {
        var reply = await GetAsync(target);
        Assert.True(reply.GetProperty("success").GetBoolean(), reply.GetRawText());
        return reply.GetProperty("data");
    }

    public async Task<JsonElement> PostAsync(string target, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await SendAsync(HttpMethod.Post, target, content);
        return OnexProbe.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<JsonElement> PayAsync(string card, decimal quantity, string account = "00", string? fromNo = null) =>
        PostAsync("memberpay", new { card_no = card, account_sort_no = account, quantity, from_no = fromNo });

    public static string? Code(JsonElement reply) => reply.GetProperty("error_code").GetString();
}
