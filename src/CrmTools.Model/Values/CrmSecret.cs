namespace CrmTools;

/// <summary>A secret on its way from the user to the vendor's sealing code. Prints as asterisks wherever it is printed.</summary>
public sealed class CrmSecret
{
    private readonly string _value;

    internal CrmSecret(string value) => _value = value;

    /// <summary>The clear text, for sealing a request only.</summary>
    internal string Reveal() => _value;

    /// <summary>Never the secret.</summary>
    public override string ToString() => "***";
}
