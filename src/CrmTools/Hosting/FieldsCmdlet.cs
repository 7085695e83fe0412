using System.Collections;
using System.Management.Automation;
using CrmTools.Binding;

namespace CrmTools.Hosting;

/// <summary>
/// A write whose fields may come from a row of a file by their names. An object of this module that is piped in says which thing is meant; its
/// other fields are what the vendor already has, and are not sent back unless they were typed.
/// </summary>
/// <typeparam name="TRequest">The write.</typeparam>
public abstract class FieldsCmdlet<TRequest> : WriteCmdlet<TRequest>
    where TRequest : class
{
    private HashSet<string> _typed = [];

    /// <summary>Further fields under the vendor's own names.</summary>
    [Parameter]
    [Table]
    public Hashtable? Property { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _typed = [.. MyInvocation.BoundParameters.Keys];
        base.BeginProcessing();
    }

    /// <summary>A text that counts: typed, or from a row. An empty column of a row is a field that was not given.</summary>
    private protected string? Field(string name, string? value) => Counts(name) ? Text.Given(value) : null;

    /// <summary>A value that counts: typed, or from a row.</summary>
    private protected T? Field<T>(string name, T? value)
        where T : struct => Counts(name) ? value : null;

    private bool Counts(string name) => _typed.Contains(name) || !IsOurs();

    private bool IsOurs() => InputObject?.TypeNames.FirstOrDefault() is { } type
        && type.Replace("Deserialized.", "", StringComparison.Ordinal).StartsWith("CrmTools.", StringComparison.Ordinal);
}
