using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CrmTools.Sandbox.Tests;

/// <summary>Sends ONex requests with a signature of its own, and shows what came back.</summary>
internal sealed class OnexProbe(HttpClient http, Uri address, SandboxServer server)
{
    public Dictionary<string, string?> System { get; } = [];

    public static OnexProbe InProcess(SandboxServer server) =>
        new(new HttpClient(new SandboxHandler(server, SandboxVendorIds.ONex)), SandboxAddress.Onex, server);

    /// <summary>The signed parameters; a null in <see cref="System"/> leaves one out.</summary>
    public Dictionary<string, string> Parameters(string method, object? content)
    {
        var all = new Dictionary<string, string?>
        {
            ["flag"] = "sandbox",
            ["method"] = method,
            ["timestamp"] = server.Options.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["content"] = content is null ? null : content as string ?? JsonSerializer.Serialize(content),
        };
        foreach (var (name, value) in System) all[name] = value;
        var sent = all.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        if (!sent.ContainsKey("sign")) sent["sign"] = Sign(sent);
        return sent;
    }

    public static string Sign(Dictionary<string, string> parameters, string key = "sandbox-private-key")
    {
        var names = parameters.Keys.Order(StringComparer.Ordinal);
        return Md5(Md5(string.Concat(names.Select(name => name + parameters[name]))) + key);
    }

    public Task<HttpResponseMessage> SendAsync(string method, object? content) =>
        http.PostAsync(address, new FormUrlEncodedContent(Parameters(method, content)), TestContext.Current.CancellationToken);

    public async Task<string> TextAsync(string method, object? content)
    {
        using var response = await SendAsync(method, content);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> JsonAsync(string method, object? content) => Parse(await TextAsync(method, content));

    /// <summary>What is under the root of a success.</summary>
    public async Task<JsonElement> OkAsync(string method, object? content)
    {
        var json = await JsonAsync(method, content);
        return json.TryGetProperty(server.Options.Onex.RootName, out var data) ? data : throw new InvalidOperationException(json.GetRawText());
    }

    /// <summary>Code and detail of a failure in the nested form.</summary>
    public async Task<(string? Code, string? Detail)> ErrorAsync(string method, object? content)
    {
        var json = await JsonAsync(method, content);
        if (!json.TryGetProperty("error_response", out var error)) throw new InvalidOperationException(json.GetRawText());
        return (error.GetProperty("code").GetString(), error.GetProperty("sub_msg").GetString());
    }

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

#pragma warning disable CA5351 // The vendor's algorithm.
    private static string Md5(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
