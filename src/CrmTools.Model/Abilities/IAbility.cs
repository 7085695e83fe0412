namespace CrmTools;

/// <summary>Marks the abilities of a vendor. One class of a vendor's folder may have several.</summary>
public interface IAbility;
