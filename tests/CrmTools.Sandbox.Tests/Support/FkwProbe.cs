using System.Text.Json;

namespace CrmTools.Sandbox.Tests;

/// <summary>Sends Fkw requests and shows what came back.</summary>
internal sealed class FkwProbe(HttpMessageInvoker http)
{
    public static FkwProbe InProcess(SandboxServer server) => new(new HttpMessageInvoker(new SandboxHandler(server, SandboxVendorIds.Fkw)));

    public string? Token { get; set; }

    public string? Refresh { get; private set; }

    public Task<JsonElement> LogInAsync(string code = SandboxCredentials.FkwCode) => TokensAsync($"oauth/getAccessToken?grant_type=authorization_code&code={code}");

    public Task<JsonElement> RefreshAsync(string token) => TokensAsync($"oauth/refreshAccessToken?grant_type=refresh_token&refresh_token={Uri.EscapeDataString(token)}");

    public async Task<JsonElement> CallAsync(string method, string target, HttpContent? content = null)
    {
        using var response = await SendAsync(method, $"{target}{(target.Contains('?') ? '&' : '?')}access_token={Uri.EscapeDataString(Token ?? "")}", content);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> SendAsync(string method, string target, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(SandboxAddress.Fkw, target)) { Content = content ?? new ByteArrayContent([]) };
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> TokensAsync(string target)
    {
        using var response = await SendAsync("POST", $"{target}&client_id=sandbox&client_secret=sandbox-client-secret");
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (!answer.TryGetProperty("access_token", out var token)) return answer;
        Token = token.GetString();
        Refresh = answer.GetProperty("refresh_token").GetString();
        return answer;
    }
}
