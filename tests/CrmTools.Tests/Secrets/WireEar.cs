using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CrmTools.Tests.Secrets;

/// <summary>Hears what the module's activities say, and what tokens it sends: those are secrets that only the wire knows.</summary>
internal sealed partial class WireEar : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ActivityListener _activities;
    private readonly HashSet<string> _tokens = [];
    private readonly List<string> _tags = [];

    /// <param name="authorities">The servers that are meant; other tests have their own.</param>
    public WireEar(params IEnumerable<Uri> authorities)
    {
        Authorities = authorities.Select(uri => uri.Authority).ToHashSet();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "CrmTools",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (_tags)
                {
                    _tags.Add($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(one => one.Tags))}");
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlySet<string> Authorities { get; }

    public IReadOnlyList<string> Tags
    {
        get
        {
            lock (_tags) return [.. _tags];
        }
    }

    public IReadOnlyList<string> Tokens
    {
        get
        {
            lock (_tokens) return [.. _tokens];
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "HttpHandlerDiagnosticListener") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is not HttpRequestMessage { RequestUri: { } uri } || !Authorities.Contains(uri.Authority)) return;
        lock (_tokens)
        {
            foreach (Match match in Token().Matches(uri.Query)) _tokens.Add(Uri.UnescapeDataString(match.Groups[1].Value));
        }
    }

    public void OnCompleted()
    {
        // There is no end to hear of.
    }

    public void OnError(Exception error)
    {
        // Nor this.
    }

    public void Dispose()
    {
        _activities.Dispose();
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    [GeneratedRegex("[?&](?:access_|refresh_)?token=([^&]{8,})")]
    private static partial Regex Token();
}
