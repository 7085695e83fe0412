using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CrmTools.Core.Tests.Support.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own: from Debian's packages, on loopback at a free port, in a temporary folder, with a password. Only what was
/// started here is ended here. Where there is none and none can be installed, <see cref="Missing"/> says why.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    public const string Password = "pa55;wörd='canary'";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"crmtools-postgres-{Guid.NewGuid():N}");
    private readonly string _bin = "";
    private readonly int _port;
    private bool _isRunning;

    public PostgresServer()
    {
        try
        {
            _bin = Find() ?? Install() ?? throw new InvalidOperationException("it is not installed, and `apt-get install postgresql` did not bring it");
            _port = FreePort();
            MakeCluster();
            Start();
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            Missing = $"The fleet tests did not run: PostgreSQL: {error.Message}";
            RemoveFolder();
        }
    }

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? Missing { get; }

    /// <summary>A connection string; the schema keeps tests apart.</summary>
    public string Connection(string schema, string user = "crm", string password = Password) =>
        $"Host=127.0.0.1;Port={_port};Database=postgres;Username={user};Password=\"{password}\";Search Path={schema}";

    /// <summary>The same in the other form.</summary>
    public string Uri(string schema) => $"postgresql://crm:{System.Uri.EscapeDataString(Password)}@127.0.0.1:{_port}/postgres?search_path={schema}";

    /// <summary>Does what an administrator of the database does.</summary>
    public void Administer(string sql)
    {
        var psql = AsOwner("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", $"{_port}", "-U", "crm", "-d", "postgres", "-c", sql);
        psql.Environment["PGPASSWORD"] = Password;
        Run(psql);
    }

    /// <summary>Stops the server at once, as a power cut would.</summary>
    public void Stop()
    {
        _isRunning = false;
        Control("stop", "-m", "immediate");
    }

    public void Start()
    {
        Control("start", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -h 127.0.0.1 -k {_folder} -c fsync=off -c max_connections=200");
        _isRunning = true;
    }

    public void Dispose()
    {
        if (_isRunning) Stop();
        RemoveFolder();
    }

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    // Debian keeps them apart by version, out of the path.
    private static string? Find()
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [];
        return debian.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static string? Install()
    {
        if (!IsRoot || !File.Exists("/usr/bin/apt-get")) throw new InvalidOperationException("it is not installed, and only root on Debian can install it from here");
        var start = new ProcessStartInfo("/usr/bin/apt-get", ["install", "-y", "--no-install-recommends", "postgresql"]) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        Run(start, TimeSpan.FromMinutes(4));
        return Find();
    }

    private void MakeCluster()
    {
        Directory.CreateDirectory(_folder);
        var secret = Path.Combine(_folder, "secret");
        File.WriteAllText(secret, Password);

        // initdb refuses root; the package brings a user that can own the folder.
        if (IsRoot) Run(new ProcessStartInfo("chown", ["-R", "postgres", _folder]));
        Run(AsOwner("initdb", "-D", Path.Combine(_folder, "data"), "-U", "crm", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
    }

    private void Control(string verb, params string[] arguments) => Run(AsOwner("pg_ctl", [verb, "-w", "-D", Path.Combine(_folder, "data"), .. arguments]));

    private ProcessStartInfo AsOwner(string program, params string[] arguments)
    {
        var path = Path.Combine(_bin, program);
        return IsRoot ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments]) : new ProcessStartInfo(path, arguments);
    }

    private static void Run(ProcessStartInfo start, TimeSpan? limit = null)
    {
        // To a file and not a pipe: the server inherits it, and the pipe would never end.
        var output = Path.GetTempFileName();
        var inner = string.Join(' ', start.ArgumentList.Prepend(start.FileName).Select(argument => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        var shell = new ProcessStartInfo("/bin/sh", ["-c", $"exec {inner} >'{output}' 2>&1 </dev/null"]) { WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in start.Environment) shell.Environment[name] = value;
        try
        {
            using var process = Process.Start(shell)!;
            if (!process.WaitForExit(limit ?? TimeSpan.FromMinutes(1)))
            {
                process.Kill();
                throw new InvalidOperationException($"{start.FileName} did not end");
            }

            if (process.ExitCode != 0) throw new InvalidOperationException($"{inner} failed: {File.ReadAllText(output).Trim()}");
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void RemoveFolder()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
