using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>A customer of the CRM.</summary>
internal sealed record ChetongguiCustomer(int Index, string Id, string Name, string? Phone, string? Address, string? Trade, bool IsDeleted = false)
{
    /// <summary>When it was added; null for those from the start.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    private static readonly string[] Trades = ["汽车维修", "汽配零售", "物流运输"];

    public static ChetongguiCustomer Of(Person person) => new(
        person.Index,
        SandboxPeople.ChetongguiCustomerId(person.Index),
        SandboxPeople.ChetongguiCompanyName(person.Name),
        person.Mobile,
        person.Place.Province + person.Place.City + person.Address,
        Trades[person.Index % Trades.Length]);
}
