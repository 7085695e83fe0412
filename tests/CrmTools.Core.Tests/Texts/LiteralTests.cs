using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmTools.Core.Tests.Texts;

/// <summary>What users see is in resource files, so no sentence stands in the sources. A text that this test takes for one by mistake belongs into its list.</summary>
public sealed partial class LiteralTests
{
    /// <summary>Exceptions that only a mistake in this repository can bring about; nobody but its programmers reads them.</summary>
    private static readonly string[] Mistakes = ["InvalidOperationException", "NotSupportedException", "ObjectDisposedException", "ArgumentException", "UnreachableException"];

    /// <summary>Words with blanks between them that are no text for users, and what they are instead.</summary>
    private static readonly Dictionary<string, string> NoTexts = new()
    {
        ["CheTongGui car parts"] = "a product's name",
        ["FKW mall (Wolai)"] = "a product's name",
        ["Marketingforce CRM (open.71360.com)"] = "a product's name",
        ["频繁|限流|too frequent|too many requests"] = "a server's words",
        ["not exist"] = "a server's words",
        ["in progress"] = "PostgreSQL's word",
        ["o.state IN (…)"] = "SQL",
        ["PostgreSQL …:…/……"] = "a place, as a connection string names it",
        [", schema …"] = "a place, as a connection string names it",
        ["*** (until …)"] = "for a debugger",
        ["… … bytes)"] = "for -Debug",
        ["… (… bytes)"] = "for -Debug",
        ["closed …"] = "a key of a set",
        ["access token"] = "part of a key that seals a file",
        ["refresh token"] = "part of a key that seals a file",
        ["CrmTools …"] = "part of a key that seals a file",
        ["The key … of … was never claimed."] = "a mistake of a programmer",
    };

    public static TheoryData<string> Files => [.. Sources.Files("*.cs")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Sentences_stand_in_resource_files(string file)
    {
        var root = CSharpSyntaxTree.ParseText(Sources.Read(file), cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        var found = root.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(node => node.IsKind(SyntaxKind.StringLiteralExpression) || node is InterpolatedStringExpressionSyntax)
            .Where(node => !IsForProgrammers(node) && IsSentence(Words(node)) && !NoTexts.ContainsKey(Words(node).Trim()))
            .Select(node => $"{file}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}");

        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Theory]
    [InlineData("\"Give the member's name.\"", true)]
    [InlineData("$\"{x} is not a number\"", true)]
    [InlineData("$\"'{x}' was given {n} times\"", true)]
    [InlineData("$\"member {x}\"", true)]
    [InlineData("\"point.update\"", false)]
    [InlineData("\"application/json; charset=utf-8\"", false)]
    [InlineData("$\"{a}, {b}\"", false)]
    [InlineData("\"SELECT key FROM operations\"", false)]
    [InlineData("$\"<p class='note' id='{x}'>{y}</p>\"", false)]
    [InlineData("\"<p>Nothing is here.</p>\"", true)]
    [InlineData("$\"Resolve-CrmOperation -OperationKey {x}\"", false)]
    public void A_sentence_is_known_when_it_is_seen(string source, bool isSentence) => Assert.Equal(isSentence, IsSentence(Words(SyntaxFactory.ParseExpression(source))));

    private static bool IsForProgrammers(SyntaxNode node) => node.Ancestors().Any(above => above switch
    {
        AttributeSyntax or PatternSyntax or CaseSwitchLabelSyntax => true,
        ThrowExpressionSyntax { Expression: ObjectCreationExpressionSyntax made } => Mistakes.Contains(made.Type.ToString()),
        ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax made } => Mistakes.Contains(made.Type.ToString()),
        ObjectCreationExpressionSyntax made => Mistakes.Contains(made.Type.ToString()),

        // The exchange as it went over the wire.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Debug" } } => true,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "Lane" } } => true,
        _ => false,
    });

    // The text with a mark where a value stands.
    private static string Words(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : "\u2026")),
        _ => "",
    };

    // What is not shown: markup, SQL, media types, headers, and command lines.
    private static bool IsSentence(string text)
    {
        var shown = Markup().Replace(text, "");
        return !Other().IsMatch(shown) && Sentence().IsMatch(shown);
    }

    // Two words in a row, or a word and a value.
    [GeneratedRegex("[A-Za-z]{2,}[,;:.']* ['(]?([a-z]{2,}|\u2026)|\u2026[,;:.')]* [a-z]{2,}")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|SET|LOCK|WITH|AND|WHERE|ORDER|VALUES)\b|^HTTP\b|^[\w./+\u2026-]+; \w+=|^--\u2026\r\n|^[\s\u2026]*[A-Z][a-z]+-[A-Z]\w+ -|^(Setting|Property|Detail|Filter) \u2026(\[\u2026\])?$")]
    private static partial Regex Other();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Markup();
}
