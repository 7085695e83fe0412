namespace CrmTools.Hosting;

/// <summary>Names the requests of a cmdlet that makes more than one kind, for the table in docs/operations.md.</summary>
/// <param name="types">The requests.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequestsAttribute(params Type[] types) : Attribute
{
    public IReadOnlyList<Type> Types => types;
}
