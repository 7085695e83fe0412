using Microsoft.AspNetCore.Http.Features;

namespace CrmTools.SandboxHost;

/// <summary>The request's address as it came over the wire: ASP.NET's own path is decoded already, which loses %2F.</summary>
internal static class RequestTarget
{
    public static (string Path, string Query) Split(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https") target = absolute.PathAndQuery;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }

    /// <summary>The path's part below a base, which may be asked for without its last slash; null when it is not below it.</summary>
    public static string? Below(string path, string basePath)
    {
        if (path.StartsWith(basePath, StringComparison.Ordinal)) return path[basePath.Length..];
        return path.Length == basePath.Length - 1 && basePath.StartsWith(path, StringComparison.Ordinal) ? "" : null;
    }
}
