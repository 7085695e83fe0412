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

    /// <summary>Runs a script file with its parameters.</summary>
    internal RunOutcome Run(Command script)
    {
        using var pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(script);
        return Run(pipeline);
    }

    /// <summary>Runs commands given as text.</summary>
    internal RunOutcome Run(string commands)
    {
        // The engine's own exception for incomplete text says neither where nor what is missing.
        if (ParseErrors(commands) is { Length: > 0 } errors)
        {
            Report(new ParseException(errors));
            return RunOutcome.Failed;
        }

        // Only a pipeline that goes into the history leaves its $? to the session.
        using var pipeline = runspace.CreatePipeline(commands, addToHistory: true);
        return Run(pipeline);
    }

    private RunOutcome Run(Pipeline pipeline)
    {
        Runs++;
        pipeline.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        try
        {
            Invoke(pipeline);

            // A pipeline that is stopped while its finally blocks run returns as if it had completed.
            return pipeline.PipelineStateInfo.State == PipelineState.Stopped ? RunOutcome.Stopped : RunOutcome.Completed;
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
