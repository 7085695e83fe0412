namespace CrmTools.Sandbox.Fkw;

/// <summary>A product of the shop.</summary>
internal sealed record FkwProduct(int Id, string Name, string Picture, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, bool OnShelf, IReadOnlyList<FkwSku> Skus);
