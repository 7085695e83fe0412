using System.Diagnostics;
using System.Text;

namespace CrmTools.Shell.Tests.Support;

/// <summary>The program as its users start it: a process of its own.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;

    private Child(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CrmShell.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
    }

    internal int Id => process.Id;

    internal static Child Start(Scratch scratch, params string[] arguments) => new(scratch.Folder, arguments);

    internal static async Task<ChildResult> Run(Scratch scratch, params string[] arguments)
    {
        using var child = Start(scratch, arguments);
        return await child.Finish();
    }

    internal static async Task<ChildResult> Run(string commands)
    {
        using var scratch = new Scratch();
        return await Run(scratch, "-c", commands);
    }

    internal async Task<string?> ReadLine() => await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    internal async Task<ChildResult> Finish(string input = "")
    {
        var cancel = TestContext.Current.CancellationToken;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new ChildResult(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
