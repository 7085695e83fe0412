using System.Globalization;
using System.Management.Automation.Host;

namespace CrmTools.Tests.Fixture;

/// <summary>A host without a screen: it keeps what would be shown, and answers questions as a test says.</summary>
internal sealed class RecordingHost : PSHost
{
    private readonly RecordingUi _ui = new();

    public RecordingUi Recording => _ui;

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "CrmTools.Tests";

    public override PSHostUserInterface UI => _ui;

    public override Version Version => new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
