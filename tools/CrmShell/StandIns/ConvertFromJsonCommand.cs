using System.Management.Automation;
using System.Text.Json;
using CrmTools.Shell.StandIns.Support;

namespace CrmTools.Shell.StandIns;

/// <summary>Stand-in for ConvertFrom-Json.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : PSCmdlet
{
    private readonly List<string> input = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 1024;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => input.Add(InputObject);

    protected override void EndProcessing()
    {
        // The lines of a file are one document, unless the first line is a document by itself: then each line is.
        var separate = input.Count > 1 && IsComplete(input[0]);
        foreach (var text in separate ? input : [string.Join('\n', input)])
        {
            if (!string.IsNullOrWhiteSpace(text))
                WriteObject(Convert(text), enumerateCollection: !NoEnumerate);
        }
    }

    private bool IsComplete(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private JsonDocumentOptions Options =>
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Depth };

    private object? Convert(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return new JsonObjects(AsHashtable).Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var exception = new ArgumentException($"Conversion from JSON failed with error: {e.Message}", e);
            ThrowTerminatingError(new ErrorRecord(exception, "System.ArgumentException", ErrorCategory.NotSpecified, null));
            throw;
        }
    }
}
