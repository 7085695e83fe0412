namespace CrmTools.Simulation;

/// <summary>Shows what the product says, for an episode that is looked at.</summary>
internal sealed class TraceLog(Action<string> say) : ICallLog
{
    public bool WantsDebug => false;

    public void Verbose(string message) => say("  " + message);

    public void Debug(string message) => say("  " + message);

    public void Warning(string message) => say("  " + message);
}
