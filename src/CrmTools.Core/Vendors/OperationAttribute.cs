namespace CrmTools.Core.Vendors;

/// <summary>Says which of the vendor's operations stand behind an ability; the table in docs/operations.md is made from these.</summary>
/// <param name="request">The query or request that names the ability.</param>
/// <param name="names">The vendor's names of the operations.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class OperationAttribute(Type request, params string[] names) : Attribute
{
    public Type Request => request;

    public IReadOnlyList<string> Names => names;
}
