using System.Xml;
using CrmTools.Sandbox.Wire;

namespace CrmTools.Sandbox.Unicrm;

/// <summary>UniCRM's XML: <c>xsi:type</c> on the data, <c>xsi:nil</c> (or nothing) for absent values, list items named by their type.</summary>
internal sealed class UnicrmXmlWriter : UnicrmWriter
{
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema";

    private readonly MemoryStream _stream = new();
    private readonly XmlWriter _xml;
    private readonly UnicrmDialect _dialect;

    public UnicrmXmlWriter(UnicrmDialect dialect, bool isList)
    {
        _dialect = dialect;
        var settings = new XmlWriterSettings
        {
            Encoding = CharacterSets.Utf8,
            OmitXmlDeclaration = !dialect.XmlDeclaration,
            CheckCharacters = false,
        };
        _xml = XmlWriter.Create(_stream, settings);
        var isResponse = dialect.XmlRoot == UnicrmXmlRoot.ApiResponse || (isList && dialect.XmlRoot == UnicrmXmlRoot.AsDocumented);
        _xml.WriteStartElement(isResponse ? "ApiResponse" : "ApiResult");
        _xml.WriteAttributeString("xmlns", "xsd", null, Xsd);
        _xml.WriteAttributeString("xmlns", "xsi", null, Xsi);
    }

    public override void StartObject(string name, string? type = null)
    {
        _xml.WriteStartElement(name);
        if (type is not null) _xml.WriteAttributeString("type", Xsi, type);
    }

    public override void StartItem(string type) => _xml.WriteStartElement(type);

    public override void EndObject() => _xml.WriteEndElement();

    public override void StartArray(string name) => _xml.WriteStartElement(name);

    public override void EndArray() => _xml.WriteEndElement();

    public override void Text(string name, string? value)
    {
        if (value is not null)
        {
            Literal(name, value);
        }
        else if (!_dialect.XmlOmitsNull)
        {
            _xml.WriteStartElement(name);
            _xml.WriteAttributeString("nil", Xsi, "true");
            _xml.WriteEndElement();
        }
    }

    public override void TypedText(string name, string value)
    {
        StartObject(name, "xsd:string");
        _xml.WriteString(value);
        _xml.WriteEndElement();
    }

    public override void Flag(string name, bool value) => Literal(name, value ? "true" : "false");

    public override ReadOnlyMemory<byte> Finish()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _stream.ToArray();
    }

    public override void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    protected override void Literal(string name, string value) => _xml.WriteElementString(name, value);
}
