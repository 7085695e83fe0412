using System.Xml;
using System.Xml.Linq;

namespace CrmTools.Core.Reading;

/// <summary>
/// Loads XML that is no deeper than JSON may be. Deeper XML is no vendor's answer; loading it takes quadratic time, and reading it uses up the
/// stack.
/// </summary>
internal static class ShallowXml
{
    private const int MostDepth = 60;

    /// <param name="open">Opens the text; called twice.</param>
    /// <exception cref="XmlException">It is not XML, or too deep.</exception>
    public static XElement Load(Func<XmlReader> open)
    {
        using (var ahead = open())
        {
            while (ahead.Read())
            {
                if (ahead.Depth > MostDepth) throw new XmlException(ReadingStrings.NestedTooDeeply);
            }
        }

        using var reader = open();
        return XElement.Load(reader);
    }
}
