namespace CrmTools.Sandbox;

/// <summary>One request that a vendor's emulator has read but not yet answered.</summary>
internal abstract class VendorCall
{
    /// <summary>The operation asked for, as faults and records name it; <c>?</c> where the request does not tell.</summary>
    public abstract string Operation { get; }

    /// <summary>True when executing it may change something.</summary>
    public abstract bool Writes { get; }

    /// <summary>The request's parameters without secrets, for records.</summary>
    public abstract IReadOnlyDictionary<string, string> Describe();

    /// <summary>Checks who asks and how; null when the request may be executed, else the vendor's refusal.</summary>
    /// <param name="staleToken">The token that the request carries stops being valid now.</param>
    public abstract SandboxReply? Admit(bool staleToken);

    /// <summary>Executes an admitted request. May be called more than once, as a server that got the request twice would.</summary>
    /// <param name="logLag">Log entries younger than this are not shown.</param>
    public abstract SandboxReply Execute(TimeSpan logLag);

    /// <summary>The vendor's refusal with a code, or with its general business error.</summary>
    public abstract SandboxReply Refuse(string? code);

    /// <summary>The vendor's answer to a caller who calls too often.</summary>
    public abstract SandboxReply TooFrequent();
}
