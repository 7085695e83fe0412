using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>One address that adds, deletes, changes and queries by its op_type (operations 4, 5 and 6).</summary>
internal sealed class ChetongguiTable(ChetongguiSettings settings, string name)
{
    public Endpoint List { get; } = ChetongguiOperations.Read(settings, name);

    /// <summary>The reply names nothing that was added; reading the list tells.</summary>
    public Endpoint Add { get; } = ChetongguiOperations.Add(settings, name, Tier.StateOnly);

    public Endpoint Change { get; } = new(name, HttpMethod.Post, settings.Path(name), Repeat.Replaces);
}
