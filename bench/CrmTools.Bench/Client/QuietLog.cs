namespace CrmTools.Bench.Client;

/// <summary>Nobody listens.</summary>
internal sealed class QuietLog : ICallLog
{
    public bool WantsDebug => false;

    public void Verbose(string message)
    {
    }

    public void Debug(string message)
    {
    }

    public void Warning(string message)
    {
    }
}
