using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CrmTools.Core.Connections;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors;

namespace CrmTools.Core.Tests.Architecture;

/// <summary>Rules of the core that hold for every vendor, present and future.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(CrmEngine).Assembly;

    private static readonly Type[] Own = [.. Core.GetTypes().Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)];

    public static TheoryData<string> Vendors => [.. VendorCatalog.All.Select(vendor => vendor.Info.Id)];

    public static TheoryData<string> Contexts => [.. Own.Where(type => type.IsAssignableTo(typeof(JsonSerializerContext))).Select(type => type.FullName!)];

    [Fact]
    public void The_engine_is_the_only_public_type() => Assert.Equal([typeof(CrmEngine)], Core.GetExportedTypes());

    [Fact]
    public void The_core_knows_no_powershell_and_no_cmdlets()
    {
        var names = Core.GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.DoesNotContain(names, name => name.StartsWith("System.Management.Automation", StringComparison.Ordinal));
        Assert.DoesNotContain("CrmTools", names);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Every_ability_in_a_vendors_folder_is_listed_and_opened(string id)
    {
        var vendor = VendorCatalog.All.Single(vendor => vendor.Info.Id == id);
        var classes = Own.Where(type => type.Namespace == vendor.GetType().Namespace && type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAbility))).ToList();
        var connection = new CrmConnection($"architecture-{id}", id);
        var request = new ConnectRequest { Vendor = id, Name = connection.Name, Sandbox = true };

        using var session = vendor.Open(new ConnectForm(request, vendor.Info), connection);

        Assert.NotEmpty(classes);
        Assert.Equal(
            classes.SelectMany(Interfaces).Select(type => type.ToString()).Distinct().Order(), vendor.Info.Abilities.Keys.Select(type => type.ToString()).Order());
        var find = typeof(IVendorSession).GetMethod(nameof(IVendorSession.Find))!;
        Assert.All(vendor.Info.Abilities.Keys, ability => Assert.NotNull(find.MakeGenericMethod(ability).Invoke(session, null)));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void No_ability_of_a_vendor_is_there_twice(string id)
    {
        var space = VendorCatalog.All.Single(vendor => vendor.Info.Id == id).GetType().Namespace;
        var abilities = Own.Where(type => type.Namespace == space).SelectMany(Interfaces).Select(type => type.ToString()).ToList();

        Assert.Equal(abilities.Distinct().Count(), abilities.Count);
    }

    [Fact]
    public void Every_vendor_is_in_the_catalogue_once_under_its_own_name()
    {
        var classes = Own.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVendor)));

        Assert.Equal(classes.Order(ByName), VendorCatalog.All.Select(vendor => vendor.GetType()).Order(ByName));
        Assert.Equal(VendorCatalog.All.Count, VendorCatalog.All.Select(vendor => vendor.Info.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(VendorCatalog.All, vendor => Assert.Matches("^[A-Za-z]+$", vendor.Info.Id));
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void A_wire_context_covers_every_wire_type_beside_it(string context)
    {
        var type = Core.GetType(context)!;
        var json = (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var wires = Own.Where(wire => wire.Namespace == type.Namespace && wire.Name.Contains("Wire", StringComparison.Ordinal) && !wire.IsGenericTypeDefinition).ToList();

        Assert.NotEmpty(wires);
        Assert.All(wires, wire => Assert.True(json.GetTypeInfo(wire) is not null, $"{context} lacks {wire.Name}"));
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void A_wire_context_reads_every_field_with_a_tolerant_converter(string context)
    {
        var type = Core.GetType(context)!;
        var json = (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        foreach (var wire in Own.Where(wire => wire.Namespace == type.Namespace && wire.Name.EndsWith("Wire", StringComparison.Ordinal)))
        {
            foreach (var property in json.GetTypeInfo(wire)!.Properties.Where(property => !property.IsExtensionData))
            {
                if (Nullable.GetUnderlyingType(property.PropertyType) == typeof(System.Text.Json.JsonElement)) continue;
                if (property.PropertyType.Namespace == wire.Namespace) continue;
                var converter = json.Options.GetConverter(property.PropertyType);
                Assert.True(converter.GetType().Namespace == typeof(TextConverter).Namespace, $"{wire.Name}.{property.Name}: {converter.GetType().Name}");
            }
        }
    }

    [Fact]
    public void Only_the_exchange_sends()
    {
        // Who holds something that can send: the exchange, and the client that owns its transport.
        var holders = Own.Where(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Any(field => field.FieldType.IsAssignableTo(typeof(HttpMessageInvoker))));

        Assert.Equal([nameof(Exchange), nameof(VendorClient)], holders.Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_additive_endpoint_says_how_its_outcome_is_found_out()
    {
        var endpoints = Own.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Endpoint)).Select(field => (Endpoint)field.GetValue(null)!).ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Equal(endpoint.Repeat == Repeat.Adds, endpoint.Tier != Tier.None));
    }

    private static Comparer<Type> ByName => Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.FullName, other.FullName));

    private static IEnumerable<Type> Interfaces(Type type) =>
        type.IsClass ? type.GetInterfaces().Where(face => face.IsGenericType && face.IsAssignableTo(typeof(IAbility))) : [];
}
