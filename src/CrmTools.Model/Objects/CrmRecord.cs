namespace CrmTools;

/// <summary>
/// A record of any object of the vendor. The cmdlets put its fields on it as properties; <see cref="CrmObject.Extra"/> holds them as the vendor
/// sent them.
/// </summary>
public sealed class CrmRecord : CrmObject
{
    private static readonly IReadOnlyDictionary<string, object?> NoFields = new Dictionary<string, object?>();

    /// <summary>API name of the object, such as <c>PaymentObj</c>.</summary>
    public string ObjectName { get; internal init; } = "";

    /// <summary>The record's id (Marketingforce <c>_id</c>).</summary>
    public string? Id { get; internal init; }

    /// <summary>The fields as typed values: times as DateTimeOffset, amounts as decimal, blank texts as null.</summary>
    internal IReadOnlyDictionary<string, object?> Fields { get; init; } = NoFields;

    /// <summary>Object and id.</summary>
    public override string ToString() => $"{ObjectName} {Id}";
}
