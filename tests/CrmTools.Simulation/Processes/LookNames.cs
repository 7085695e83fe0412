namespace CrmTools.Simulation;

/// <summary>The operations by which the product asks what became of a write.</summary>
internal static class LookNames
{
    private static readonly string[] Names = ["pointlog.getlist", "data/query", "accountitem", "member/get", "order/get", "order/shipment", "order/return", "crm/login"];

    public static bool AreIn(HttpRequestMessage request)
    {
        var address = request.RequestUri!.AbsoluteUri;
        if (Array.Exists(Names, name => address.Contains(name, StringComparison.Ordinal))) return true;
        return request.Content is { } content && Array.Exists(Names, name => Text(content).Contains(name, StringComparison.Ordinal));
    }

    // In memory, so that it is read on the spot.
    private static string Text(HttpContent content)
    {
        using var buffer = new MemoryStream();
        content.CopyToAsync(buffer).GetAwaiter().GetResult();
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
