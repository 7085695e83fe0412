namespace CrmTools.SandboxHost;

/// <summary>
/// Leaves signals to the process that the host runs in: the framework's own lifetime would swallow Ctrl+C of a test runner or a shell.
/// </summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
