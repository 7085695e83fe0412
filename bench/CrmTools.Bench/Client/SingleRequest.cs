using System.Diagnostics;
using System.Text;
using CrmTools.Bench.Measuring;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.Bench.Client;

/// <summary>The floor for whatever needs one page: one HTTP request over a warm connection, the answer read as bytes and not looked into.</summary>
internal sealed class SingleRequest(Uri address, string flag, string key) : IDisposable
{
    private static readonly OnexSettings Settings = new("point", IsPathForm: false, IsXml: false, IsGbk: false, CommaIds: false, HasMark: true);

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());
    private readonly OnexProtocol _protocol = new(address, flag, new CrmSecret(key), Settings);

    /// <summary>Sends one and checks that the page has as many rows as were asked for.</summary>
    public async Task<TimeSpan> MeasureAsync(ClientTask task)
    {
        var call = new Call(new OnexOperations(Settings).ListMembers)
        {
            Body = new OnexFields().Text("start_update_date", "2000-01-01 00:00:00", "").Number("page_size", task.PageSize).Number("page", 1).Body,
        };
        var started = Stopwatch.GetTimestamp();
        using var request = _protocol.Seal(call, new Attempt(1, DateTimeOffset.UtcNow, null));
        using var response = await _http.SendAsync(request, CancellationToken.None);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(started);

        var rows = Encoding.UTF8.GetString(bytes).Split("\"member_id\"").Length - 1;
        WrongAnswerException.Unless(rows == task.Expected, $"{rows} rows in a page of {task.Expected}.");
        return took;
    }

    public void Dispose() => _http.Dispose();
}
