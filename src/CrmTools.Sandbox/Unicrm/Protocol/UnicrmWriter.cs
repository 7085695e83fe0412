using System.Globalization;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>Writes a reply; JSON and XML have the same names and differ in how types, lists and absent values are told.</summary>
internal abstract class UnicrmWriter : IDisposable
{
    /// <summary>Begins an object that is a property.</summary>
    /// <param name="name">The property.</param>
    /// <param name="type">Its type's name, which only XML tells (<c>xsi:type</c>); null for none.</param>
    public abstract void StartObject(string name, string? type = null);

    /// <summary>Begins an object that is a list's item.</summary>
    /// <param name="type">The item's type, which is its element in XML.</param>
    public abstract void StartItem(string type);

    public abstract void EndObject();

    public abstract void StartArray(string name);

    public abstract void EndArray();

    public abstract void Text(string name, string? value);

    /// <summary>Text whose type XML tells.</summary>
    public abstract void TypedText(string name, string value);

    public abstract void Flag(string name, bool value);

    public abstract ReadOnlyMemory<byte> Finish();

    public abstract void Dispose();

    public void Number(string name, long value) => Literal(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An amount with four decimals, which is how the document's samples show balances.</summary>
    public void Amount(string name, decimal value) => Literal(name, value.ToString("0.0000", CultureInfo.InvariantCulture));

    protected abstract void Literal(string name, string value);
}
