using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CrmTools.Tests.Fixture;

/// <summary>Keeps every line, and answers -Confirm.</summary>
internal sealed class RecordingUi : PSHostUserInterface
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Everything shown: -WhatIf lines, warnings, verbose lines, questions.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Questions that were asked.</summary>
    public int Questions { get; private set; }

    /// <summary>The answer to a question: the label of a choice, such as <c>&amp;Yes</c>; null fails, as a scheduled task would.</summary>
    public string? Answer { get; set; }

    /// <summary>What is typed where a key is asked for; null fails, as a scheduled task would.</summary>
    public SecureString? Typed { get; set; }

    public override PSHostRawUserInterface? RawUI => null;

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Questions++;
        _lines.Enqueue(message);
        if (Answer is null) throw new HostException("Nobody is there to answer.");
        return choices.IndexOf(choices.Single(choice => choice.Label == Answer));
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new HostException($"Nobody is there to give {string.Join(", ", descriptions.Select(field => field.Name))}.");

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new HostException("Nobody is there to sign in.");

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw new HostException("Nobody is there to sign in.");

    public override string ReadLine() => throw new HostException("Nobody is there to type.");

    public override SecureString ReadLineAsSecureString() => Typed?.Copy() ?? throw new HostException("Nobody is there to type.");

    public override void Write(string value) => _lines.Enqueue(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => _lines.Enqueue(value);

    public override void WriteLine(string value) => _lines.Enqueue(value);

    public override void WriteErrorLine(string value) => _lines.Enqueue(value);

    public override void WriteDebugLine(string message) => _lines.Enqueue(message);

    public override void WriteVerboseLine(string message) => _lines.Enqueue(message);

    public override void WriteWarningLine(string message) => _lines.Enqueue(message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }
}
