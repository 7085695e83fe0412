using System.Net;
using CrmTools.Sandbox;

namespace CrmTools.SandboxHost;

/// <summary>The sandbox over real HTTP: a Kestrel server on 127.0.0.1 that any program can talk to.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private const string OnexBase = "/onex/index.php/openapi/rpc/service/";
    private const string UnicrmBase = "/unicrm/";
    private const string ChetongguiBase = "/chetonggui/";
    private const string FkwBase = "/fkw/api/";
    private const string MarketingforceBase = "/marketingforce/";

    private readonly WebApplication _application;

    private SandboxHost(WebApplication application, SandboxServer server)
    {
        _application = application;
        Server = server;
        Root = new Uri(application.Urls.Single());
    }

    /// <summary>What answers the requests.</summary>
    public SandboxServer Server { get; }

    /// <summary>The address that everything is below.</summary>
    public Uri Root { get; }

    /// <summary>ONex's address (接口请求地址).</summary>
    public Uri OnexUri => new(Root, OnexBase);

    /// <summary>UniCRM's address (ServiceUri).</summary>
    public Uri UnicrmUri => new(Root, UnicrmBase);

    /// <summary>CheTongGui's address.</summary>
    public Uri ChetongguiUri => new(Root, ChetongguiBase);

    /// <summary>Fkw's address, the one that ends in api/.</summary>
    public Uri FkwUri => new(Root, FkwBase);

    /// <summary>Marketingforce's address.</summary>
    public Uri MarketingforceUri => new(Root, MarketingforceBase);

    /// <summary>Address of the control endpoints (<see cref="ControlEndpoints"/>).</summary>
    public Uri ControlUri => new(Root, ControlEndpoints.Base);

    /// <summary>Starts to listen.</summary>
    /// <param name="server">What answers; it outlives the host.</param>
    /// <param name="port">TCP port on 127.0.0.1; 0 for a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxHost> StartAsync(SandboxServer server, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(server);
        // No logging, no settings files, nothing from the environment.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MinRequestBodyDataRate = null;
            // A product's whole description may stand in an address.
            options.Limits.MaxRequestLineSize = 128 * 1024;
            options.Limits.MaxRequestBufferSize = 1024 * 1024;
            options.Limits.MaxRequestBodySize = 64L * 1024 * 1024;
            options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(5);
            options.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        ControlEndpoints.Map(application, server);
        application.Run(context => ServeAsync(context, server));
        await application.StartAsync();
        return new SandboxHost(application, server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Connections that wait for a delayed answer must not hold the host for Kestrel's 30 seconds.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
    }

    private static Task ServeAsync(HttpContext context, SandboxServer server)
    {
        var (path, query) = RequestTarget.Split(context);
        if (RequestTarget.Below(path, OnexBase) is { } onex) return VendorEndpoint.ServeAsync(context, server, SandboxVendorIds.ONex, onex, query);
        if (RequestTarget.Below(path, UnicrmBase) is { } unicrm) return VendorEndpoint.ServeAsync(context, server, SandboxVendorIds.UniCrm, unicrm, query);
        if (RequestTarget.Below(path, ChetongguiBase) is { } chetonggui) return VendorEndpoint.ServeAsync(context, server, SandboxVendorIds.CheTongGui, chetonggui, query);
        if (RequestTarget.Below(path, FkwBase) is { } fkw) return VendorEndpoint.ServeAsync(context, server, SandboxVendorIds.Fkw, fkw, query);
        if (RequestTarget.Below(path, MarketingforceBase) is { } marketingforce)
            return VendorEndpoint.ServeAsync(context, server, SandboxVendorIds.Marketingforce, marketingforce, query);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
