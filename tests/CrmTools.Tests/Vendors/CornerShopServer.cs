using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmTools.Tests.Vendors;

/// <summary>The made-up vendor's server: three members in pages of two, and points.</summary>
internal sealed class CornerShopServer : IAsyncDisposable
{
    public const string Key = "corner-key";

    private static readonly object[][] Pages = [[new { id = "a", name = "阿花" }, new { id = "b", name = "大强" }], [new { id = "c", name = "小美" }]];

    private readonly WebApplication _app;

    private CornerShopServer(WebApplication app) => _app = app;

    public List<string> Given { get; } = [];

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<CornerShopServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new CornerShopServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers["X-Key"] != Key)
        {
            await context.Response.WriteAsJsonAsync(new { error = "who are you?" });
        }
        else if (context.Request.Path == "/members")
        {
            var page = int.Parse(context.Request.Query["page"]!);
            await context.Response.WriteAsJsonAsync(page < Pages.Length ? Pages[page] : []);
        }
        else
        {
            var body = (await context.Request.ReadFromJsonAsync<Dictionary<string, object>>())!;
            lock (Given) Given.Add($"{body["id"]} {body["points"]}");
            await context.Response.WriteAsJsonAsync(new { ok = true });
        }
    }
}
