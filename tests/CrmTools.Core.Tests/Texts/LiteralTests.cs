using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmTools.Core.Tests.Texts;

/// <summary>What users see is in resource files, so no sentence stands in the sources.</summary>
public sealed partial class LiteralTests
{
    /// <summary>Exceptions that only a mistake in this repository can bring about; nobody but its programmers reads them.</summary>
    private static readonly string[] Mistakes = ["InvalidOperationException", "NotSupportedException", "ObjectDisposedException", "ArgumentException", "UnreachableException"];

    /// <summary>Words with blanks between them that are no text for users, and what they are instead.</summary>
    private static readonly Dictionary<string, string> NoTexts = new()
    {
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

    private static bool IsSentence(string text) => !Query().IsMatch(text) && Sentence().IsMatch(text);

    // Two words in a row, or a word and a value.
    [GeneratedRegex("[A-Za-z]{2,}[,;:.']* ['(]?([a-z]{2,}|\u2026)|\u2026[,;:.')]* [a-z]{2,}")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|SET|LOCK|WITH|AND|WHERE|ORDER|VALUES)\b|^[\w./+-]+; \w+=")]
    private static partial Regex Query();
}
