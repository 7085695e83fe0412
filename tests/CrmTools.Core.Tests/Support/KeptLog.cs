namespace CrmTools.Core.Tests.Support;

/// <summary>Keeps what an operation says of itself.</summary>
internal sealed class KeptLog : ICallLog
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public bool WantsDebug { get; init; }

    public string All
    {
        get
        {
            lock (_gate) return string.Join('\n', _lines);
        }
    }

    public void Verbose(string message) => Add(message);

    public void Debug(string message) => Add(message);

    public void Warning(string message) => Add(message);

    private void Add(string message)
    {
        lock (_gate) _lines.Add(message);
    }
}
