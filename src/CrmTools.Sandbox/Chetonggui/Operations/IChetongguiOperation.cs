using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>One operation of the CheTongGui interface.</summary>
internal interface IChetongguiOperation
{
    /// <summary>Its name in faults and records.</summary>
    string Name { get; }

    /// <summary>True when this request may change something.</summary>
    bool Writes(ChetongguiInput input);

    /// <summary>Does it, and returns the reply's fields beside status and sec. The caller holds the state's gate.</summary>
    /// <param name="state">The server.</param>
    /// <param name="user">Who asks; null for a registration.</param>
    /// <param name="input">The request.</param>
    /// <exception cref="ChetongguiRefusal">The vendor refuses; nothing was changed.</exception>
    JsonObject Run(ChetongguiState state, ChetongguiUser? user, ChetongguiInput input);
}
