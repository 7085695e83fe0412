using System.Reflection;

namespace CrmTools.Core.Vendors;

/// <summary>Finds out from the classes of a vendor which abilities it has.</summary>
internal static class AbilitySet
{
    /// <summary>The ability interfaces that these classes implement, each with the vendor's operations behind it.</summary>
    public static IReadOnlyDictionary<Type, IReadOnlyList<string>> Of(params Type[] classes) => classes
        .SelectMany(type => type.GetInterfaces()
            .Where(ability => ability.IsGenericType && ability.IsAssignableTo(typeof(IAbility)))
            .Select(ability => KeyValuePair.Create(ability, Operations(type, ability.GetGenericArguments()[0]))))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IReadOnlyList<string> Operations(Type type, Type request) =>
        [.. type.GetCustomAttributes<OperationAttribute>().Where(operation => operation.Request == request).SelectMany(operation => operation.Names)];
}
