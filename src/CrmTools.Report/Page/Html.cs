using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CrmTools.Report.Page;

/// <summary>HTML as it is written. What stands in a template is markup; what is put into it is text, and is encoded.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _written = new();

    /// <summary>Adds a template.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The handler writes into this object.")]
    public void Add([InterpolatedStringHandlerArgument("")] Template template) => _ = template;

    /// <summary>Adds markup that is ours: a style, a script.</summary>
    public void AddMarkup(string markup) => _written.Append(markup);

    public override string ToString() => _written.ToString();

    /// <summary>Takes an interpolated string apart. Only text can be put in: numbers and times are given as the user writes them.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template
    {
        private readonly StringBuilder _written;

        // The lengths, which the compiler gives, say how much room is needed; the builder finds that out by itself.
        public Template(int literalLength, int formattedCount, Html html)
        {
            _ = (literalLength, formattedCount);
            _written = html._written;
        }

        public void AppendLiteral(string markup) => _written.Append(markup);

        public void AppendFormatted(string? text) => _written.Append(Encoder.Encode(text ?? ""));
    }
}
