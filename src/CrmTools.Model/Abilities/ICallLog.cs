namespace CrmTools;

/// <summary>Where a running operation says what it does. Implementations are thread-safe.</summary>
public interface ICallLog
{
    /// <summary>True when debug messages are wanted; building them costs.</summary>
    bool WantsDebug { get; }

    /// <summary>True when verbose messages are wanted; making one for each request costs.</summary>
    bool WantsVerbose => true;

    /// <summary>Operation, attempt, time, result.</summary>
    void Verbose(string message);

    /// <summary>The redacted exchange.</summary>
    void Debug(string message);

    /// <summary>How far something long has come; 100 ends it.</summary>
    void Progress(string activity, string status, int percent)
    {
    }

    /// <summary>Something the user did not ask for happened.</summary>
    void Warning(string message);

    /// <summary>Waits without taking part: meanwhile another operation may have this one's place among those that run at once.</summary>
    Task StepAsideAsync(Func<Task> wait) => wait();
}
