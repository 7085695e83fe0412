namespace CrmTools.Sandbox.Chetonggui;

/// <summary>A discount for a relation on a product (<c>*</c>: all products), in hundredths of a per cent.</summary>
internal sealed record ChetongguiDiscount(string RelationId, string GoodsId, int Discount);
