namespace CrmTools.Core.Sending;

/// <summary>One operation of a vendor, as data.</summary>
/// <param name="Name">The vendor's name of it, as users see it in messages and results.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path below the connection's address, empty where the vendor has one address.</param>
/// <param name="Repeat">What sending it again does.</param>
/// <param name="Tier">For <see cref="Repeat.Adds"/>: how its outcome can be found out.</param>
internal sealed record Endpoint(string Name, HttpMethod Method, string Path, Repeat Repeat, Tier Tier = Tier.None)
{
    /// <summary>False for the sign-in itself.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>True when sending again cannot add anything a second time.</summary>
    public bool MayRepeatWhenUnproven => Repeat != Repeat.Adds || Tier == Tier.Keyed;
}
