namespace CrmTools.Simulation;

/// <summary>Nobody reads what a million writes say.</summary>
internal sealed class Quiet : ICallLog
{
    public static readonly Quiet Log = new();

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
