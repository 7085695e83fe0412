using System.Diagnostics;
using System.Text;

namespace CrmTools.Bench.Processes;

/// <summary>A child process that answers lines with lines.</summary>
internal sealed class LineProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly bool _endsWithInput;

    private LineProcess(Process process, bool endsWithInput)
    {
        (_process, _endsWithInput) = (process, endsWithInput);
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>The journal of all programs, as CRMTOOLS_JOURNAL names it; a file of this run's until a row says otherwise.</summary>
    public static string Journal { get; set; } = Path.Combine(Directory.CreateTempSubdirectory("crmtools-bench-").FullName, "journal.db");

    /// <summary>Starts a program that reads lines until there are no more.</summary>
    public static LineProcess Start(string program, params IEnumerable<string> arguments) => Start(program, arguments, endsWithInput: true);

    /// <summary>Starts a program that runs until it is ended, and keeps nothing.</summary>
    public static LineProcess StartServer(string program, params IEnumerable<string> arguments) => Start(program, arguments, endsWithInput: false);

    private static LineProcess Start(string program, IEnumerable<string> arguments, bool endsWithInput)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Its writes belong into no journal of the user's.
        start.Environment["CRMTOOLS_JOURNAL"] = Journal;
        return new LineProcess(Process.Start(start)!, endsWithInput);
    }

    /// <summary>The next line it prints.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public async Task<string> ReadAsync(CancellationToken stop) =>
        await _process.StandardOutput.ReadLineAsync(stop)
        ?? throw new InvalidOperationException($"{_process.StartInfo.FileName} ended: {_errors}");

    /// <summary>Sends a line and waits for the answer: a line that begins with # (the rest is the answer) or ! (the rest is the error).</summary>
    public async Task<string> AskAsync(string line, CancellationToken stop)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), stop);
        await _process.StandardInput.FlushAsync(stop);
        return await AnswerAsync(stop);
    }

    /// <summary>Waits for an answer.</summary>
    public async Task<string> AnswerAsync(CancellationToken stop)
    {
        while (true)
        {
            var answer = await ReadAsync(stop);
            if (answer.StartsWith('#')) return answer[1..];
            if (answer.StartsWith('!')) throw new Measuring.WrongAnswerException(answer[1..]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(_endsWithInput ? 5 : 0));
        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
