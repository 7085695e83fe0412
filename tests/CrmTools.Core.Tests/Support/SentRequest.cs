using System.Text;

namespace CrmTools.Core.Tests.Support;

/// <summary>A request as it left.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Uri, byte[] Body, string ContentType, string Accept)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
