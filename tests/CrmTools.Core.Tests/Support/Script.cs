using System.Net;
using System.Text;

namespace CrmTools.Core.Tests.Support;

/// <summary>A handler that answers from a script. It reads the request's body first, as a socket would.</summary>
internal sealed class Script(Func<int, SentRequest, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<SentRequest> _sent = [];

    public Script(Func<int, HttpResponseMessage> answer)
        : this((number, _, _) => Task.FromResult(answer(number)))
    {
    }

    /// <summary>Answers these texts with status 200, the last one for ever.</summary>
    public Script(params string[] bodies)
        : this(number => Text(bodies[Math.Min(number, bodies.Length) - 1]))
    {
    }

    public IReadOnlyList<SentRequest> Sent
    {
        get
        {
            lock (_gate) return [.. _sent];
        }
    }

    public static HttpResponseMessage Text(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") => new(status)
    {
        Content = new StringContent(body, Encoding.UTF8, mediaType),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var sent = new SentRequest(request.Method, request.RequestUri!, body, $"{request.Content?.Headers.ContentType}", $"{request.Headers.Accept}");
        int number;
        lock (_gate)
        {
            _sent.Add(sent);
            number = _sent.Count;
        }

        return await answer(number, sent, cancellationToken);
    }
}
