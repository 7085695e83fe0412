namespace CrmTools.Tests.Vendors;

/// <summary>A vendor as the built module describes it, read without referencing the module.</summary>
internal sealed class VendorRow(object info)
{
    public string Id { get; } = (string)info.GetType().GetProperty("Id")!.GetValue(info)!;

    private IReadOnlyDictionary<Type, IReadOnlyList<string>> Abilities { get; } =
        (IReadOnlyDictionary<Type, IReadOnlyList<string>>)info.GetType().GetProperty("Abilities")!.GetValue(info)!;

    /// <summary>Every ability's vendor operations.</summary>
    public IEnumerable<(Type Ability, IReadOnlyList<string> Names)> All => Abilities.Select(pair => (pair.Key, pair.Value));

    /// <summary>The vendor's operations behind a request.</summary>
    public IEnumerable<string> Operations(Type request) =>
        Abilities.Where(pair => pair.Key.GetGenericArguments()[0] == request).SelectMany(pair => pair.Value);
}
