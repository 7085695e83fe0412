using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using CrmTools.Shell.Hosting;

namespace CrmTools.Shell;

/// <summary>Runs one pipeline at a time into Out-Default, where another thread can stop it.</summary>
internal sealed class PipelineRunner(Runspace runspace, ShellHost host)
{
    private readonly Lock gate = new();
    private Pipeline? running;

    /// <summary>Runs started so far.</summary>
    internal int Runs { get; private set; }

    internal RunOutcome Run(Command command)
    {
        Runs++;

        // The engine's own exception for incomplete text says neither where nor what is missing.
        if (command.IsScript && ParseErrors(command.CommandText) is { Length: > 0 } errors)
        {
            Report(new ParseException(errors));
            return RunOutcome.Failed;
        }

        using var pipeline = runspace.CreatePipeline();
        command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        pipeline.Commands.Add(command);
        try
        {
            Invoke(pipeline);
            return RunOutcome.Completed;
        }
        catch (PipelineStoppedException)
        {
            return RunOutcome.Stopped;
        }
        catch (RuntimeException e)
        {
            Report(e);
            return RunOutcome.Failed;
        }
    }

    /// <summary>Stops the running pipeline without waiting for it; false when none is running.</summary>
    internal bool Stop()
    {
        lock (gate)
        {
            if (running is null)
                return false;

            running.StopAsync();
            return true;
        }
    }

    /// <summary>The value of $? after the last run, by the rule of pwsh.</summary>
    internal bool LastSucceeded()
    {
        using var pipeline = runspace.CreatePipeline("$global:?");
        return LanguagePrimitives.IsTrue(pipeline.Invoke().FirstOrDefault());
    }

    private static ParseError[] ParseErrors(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors;
    }

    private void Report(RuntimeException error)
    {
        using var pipeline = runspace.CreatePipeline();
        pipeline.Input.Write(EngineInternals.OnErrorStream(error.ErrorRecord));
        try
        {
            Invoke(pipeline);
        }
        catch (RuntimeException)
        {
            // A format view of the error's type may itself fail; the message must not be lost with it.
            host.UI.WriteErrorLine(error.ErrorRecord.ToString());
        }
    }

    private void Invoke(Pipeline pipeline)
    {
        pipeline.Commands.Add(new Command("Out-Default", isScript: false, useLocalScope: true));
        lock (gate)
            running = pipeline;
        try
        {
            pipeline.Invoke();
        }
        finally
        {
            lock (gate)
                running = null;
            host.ClearProgress();
        }
    }
}
