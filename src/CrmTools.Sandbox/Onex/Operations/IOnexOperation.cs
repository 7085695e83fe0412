namespace CrmTools.Sandbox.Onex;

/// <summary>One method of the ONex API.</summary>
internal interface IOnexOperation
{
    /// <summary>True when it may change something.</summary>
    bool Writes { get; }

    /// <summary>Does it, and returns what writes the reply under the root name.</summary>
    /// <param name="state">The server's state.</param>
    /// <param name="arguments">The application parameters.</param>
    /// <param name="logLag">Log entries younger than this are not shown.</param>
    /// <exception cref="OnexRefusal">The vendor refuses; nothing was changed.</exception>
    Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag);
}
