namespace CrmTools.Report.Page;

/// <summary>Command lines that settle doubts, to be copied into a PowerShell window.</summary>
internal static class Command
{
    /// <summary>PowerShell takes each of these for the end of a text in single quotes.</summary>
    private const string Quotes = "'\u2018\u2019\u201A\u201B";

    /// <summary>Settles one write.</summary>
    public static string Resolve(CrmOperation operation) =>
        $"Resolve-CrmOperation -OperationKey {Quote(operation.OperationKey)} -Operation {Quote(operation.Operation)} -Connection {Quote(operation.Connection?.Name ?? "")}";

    /// <summary>Settles all of some connections.</summary>
    public static string ResolveAll(IEnumerable<string> connections) =>
        $"Get-CrmOperation -State InDoubt -Connection {string.Join(", ", connections.Select(Quote))} | Resolve-CrmOperation";

    /// <summary>A text as PowerShell reads it literally.</summary>
    public static string Quote(string text) => $"'{string.Concat(text.Select(letter => Quotes.Contains(letter, StringComparison.Ordinal) ? $"{letter}{letter}" : $"{letter}"))}'";
}
