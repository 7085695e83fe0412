namespace CrmTools.Sandbox.World;

/// <summary>A district and the streets in it; what an address is made from.</summary>
internal sealed record Place(string Province, string City, string District, string Zip, string AreaCode, string[] Streets);
