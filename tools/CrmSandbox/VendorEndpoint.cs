using CrmTools.Sandbox;

namespace CrmTools.SandboxHost;

/// <summary>Brings one HTTP request to a vendor's emulator and its reply, or the connection's end, back.</summary>
internal static class VendorEndpoint
{
    public static async Task ServeAsync(HttpContext context, SandboxServer server, string vendor, string path, string query)
    {
        var end = server.AcceptConnection(vendor);
        if (end != WireEnd.Normal)
        {
            await ConnectionEnd.EndAsync(context, end);
            return;
        }

        SandboxReply reply;
        try
        {
            var body = await ReadBodyAsync(context);
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            reply = await server.HandleAsync(vendor, new SandboxRequest(context.Request.Method, path, query, headers, body), context.RequestAborted);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The caller went away; nobody is left to answer.
            context.Abort();
            return;
        }

        if (reply.End is WireEnd.Fin or WireEnd.Reset) await ConnectionEnd.EndAsync(context, reply.End);
        else await WriteAsync(context, reply);
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength is 0 or null && !context.Request.Headers.ContainsKey("Transfer-Encoding")) return [];
        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, SandboxReply reply)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        foreach (var (name, value) in reply.Headers) response.Headers[name] = value;
        if (reply.End == WireEnd.Truncated)
        {
            await response.Body.WriteAsync(reply.Body[..reply.BytesSent]);
            await response.Body.FlushAsync();
            await ConnectionEnd.EndAsync(context, WireEnd.Fin);
            return;
        }

        await response.Body.WriteAsync(reply.Body);
    }
}
