using System.Text.Json;
using System.Text.Json.Serialization;
using CrmTools.Sandbox;

namespace CrmTools.SandboxHost;

/// <summary>
/// What another process needs to watch and steer the sandbox, as JSON: <c>GET /_sandbox/ledger[?after=n]</c>, <c>GET /_sandbox/traffic</c>,
/// <c>POST /_sandbox/faults</c> (a rule or a list of rules, added to the plan), <c>POST /_sandbox/settle</c> (commits what is late),
/// <c>POST /_sandbox/reset</c>. None of them is subject to faults or counted as traffic.
/// </summary>
public static class ControlEndpoints
{
    /// <summary>Path of the endpoints.</summary>
    public const string Base = "/_sandbox/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal static void Map(WebApplication application, SandboxServer server) =>
        application.Use(next => context => context.Request.Path.StartsWithSegments("/_sandbox", StringComparison.Ordinal, out var rest)
            ? ServeAsync(context, server, rest.Value ?? "")
            : next(context));

    private static Task ServeAsync(HttpContext context, SandboxServer server, string path) => (context.Request.Method, path) switch
    {
        ("GET", "/ledger") => LedgerAsync(context, server),
        ("GET", "/traffic") => TrafficAsync(context, server),
        ("POST", "/faults") => FaultsAsync(context, server),
        ("POST", "/settle") => DoneAsync(context, server.Settle),
        ("POST", "/reset") => DoneAsync(context, server.Reset),
        _ => StatusAsync(context, StatusCodes.Status404NotFound),
    };

    private static Task LedgerAsync(HttpContext context, SandboxServer server)
    {
        _ = long.TryParse(context.Request.Query["after"], out var after);
        return context.Response.WriteAsJsonAsync(server.Ledger.Since(Math.Max(0, after)), Json);
    }

    private static Task TrafficAsync(HttpContext context, SandboxServer server)
    {
        var traffic = server.Traffic;
        return context.Response.WriteAsJsonAsync(
            new { traffic.Total, traffic.InFlight, traffic.MaxInFlight, FaultsStruck = server.Faults.Struck, Counts = traffic.Counts(), Recent = traffic.Recent() },
            Json);
    }

    private static async Task FaultsAsync(HttpContext context, SandboxServer server)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body);
            var rules = document.RootElement.ValueKind == JsonValueKind.Array
                ? document.RootElement.Deserialize<FaultRule[]>(Json)!
                : [document.RootElement.Deserialize<FaultRule>(Json)!];
            Array.ForEach(rules, rule => server.Faults.Add(rule));
            await StatusAsync(context, StatusCodes.Status204NoContent);
        }
        catch (JsonException e)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(e.Message);
        }
    }

    private static Task DoneAsync(HttpContext context, Action action)
    {
        action();
        return StatusAsync(context, StatusCodes.Status204NoContent);
    }

    private static Task StatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
