namespace CrmTools.Core.Vendors;

/// <summary>Finds out from the classes of a vendor which abilities it has.</summary>
internal static class AbilitySet
{
    /// <summary>The ability interfaces that these classes implement.</summary>
    public static IReadOnlySet<Type> Of(params Type[] classes) => classes
        .SelectMany(type => type.GetInterfaces())
        .Where(type => type.IsGenericType && type.IsAssignableTo(typeof(IAbility)))
        .ToHashSet();
}
