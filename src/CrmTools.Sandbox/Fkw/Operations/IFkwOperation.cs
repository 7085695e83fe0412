namespace CrmTools.Sandbox.Fkw;

/// <summary>One operation of the Fkw API.</summary>
internal interface IFkwOperation
{
    /// <summary>Its path, which is its name in faults and records.</summary>
    string Path { get; }

    /// <summary>GET or POST.</summary>
    string Method { get; }

    /// <summary>The common parameter <c>method</c>, null where the document gives it none.</summary>
    string? MethodName => null;

    /// <summary>True when it may change something.</summary>
    bool Writes => false;

    /// <summary>False for the sign-in.</summary>
    bool NeedsToken => true;

    /// <summary>Does it.</summary>
    /// <exception cref="FkwRefusal">The vendor refuses; nothing was changed.</exception>
    SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies);
}
