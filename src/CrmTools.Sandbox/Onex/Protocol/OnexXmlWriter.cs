using System.Text;

namespace CrmTools.Sandbox.Onex;

/// <summary>
/// XML as ONex writes it: no declaration; items of a list follow each other without an element of their own, and so do numbered
/// properties; text is CDATA; an empty root name gives <c>&lt;&gt;…&lt;/&gt;</c>, which no XML parser takes.
/// </summary>
internal sealed class OnexXmlWriter(OnexDialect dialect) : OnexWriter(dialect)
{
    private readonly StringBuilder _xml = new();
    private readonly Stack<string?> _open = new();

    public override void StartObject(string? name) => Start(name is null || name.All(char.IsAsciiDigit) && name.Length > 0 ? null : name);

    public override void EndObject() => End();

    public override void StartArray(string name) => Start(name);

    public override void EndArray() => End();

    public override ReadOnlyMemory<byte> Finish() => Encoding.UTF8.GetBytes(_xml.ToString());

    public override void Dispose()
    {
    }

    protected override void Quoted(string name, string value)
    {
        Start(name);
        if (value.Length > 0) _xml.Append("<![CDATA[").Append(value).Append("]]>");
        End();
    }

    protected override void Bare(string name, string literal)
    {
        Start(name);
        _xml.Append(literal);
        End();
    }

    protected override void Absent(string name)
    {
        Start(name);
        End();
    }

    private void Start(string? name)
    {
        _open.Push(name);
        if (name is not null) _xml.Append('<').Append(name).Append('>');
    }

    private void End()
    {
        if (_open.Pop() is { } name) _xml.Append("</").Append(name).Append('>');
    }
}
