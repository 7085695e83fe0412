using System.Diagnostics;
using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Connections;
using CrmTools.Connections.Profiles;
using CrmTools.Hosting;
using CrmTools.Loading;

namespace CrmTools.Commands.Connection;

/// <summary>
/// Makes one harmless authenticated call, and says how long it took or why it failed. A connection that is registered and not open here is
/// opened for the test alone.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmConnection")]
[OutputType(typeof(CrmConnectionTest), typeof(bool))]
public sealed class TestCrmConnectionCommand : CrmCmdlet
{
    /// <summary>The connections: names or objects. Without it, the only open one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ConnectionReference]
    [ArgumentCompleter(typeof(AnyConnectionCompleter))]
    public ConnectionReference[]? Connection { get; set; }

    /// <summary>Writes true or false only.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override int InFlight => 8;

    private protected override void ProcessItem()
    {
        foreach (var reference in Connection ?? [])
        {
            if (IsOnlyRegistered(reference)) TestRegistered(reference.Name);
            else Test(ConnectionResolver.Find(reference), null, null);
        }

        if (Connection is not { Length: > 0 }) Test(ConnectionResolver.ResolveAny(null)[0], null, null);
    }

    private static bool IsOnlyRegistered(ConnectionReference reference) => reference.Connection is null
        && ConnectionTable.Current.ByName(reference.Name) is null && File.Exists(ProfileStore.PathOf(reference.Name));

    private void TestRegistered(string name)
    {
        CrmConnection connection = new(name, "");
        IVendorSession? session = null;
        CrmException? failure = null;
        try
        {
            var profile = ProfileStore.Get(name);
            connection = new CrmConnection(profile.Name, profile.Vendor) { IsSandbox = profile.Sandbox };
            var vendor = Core.Engine.Vendors.FirstOrDefault(known => known.Id == profile.Vendor)
                ?? throw CrmError.Invalid("Vendor", CommandStrings.FormatNotKnownHere(profile.Vendor), CommandStrings.UpdateOrRegisterAgain);
            var request = RegisteredRequest.Shared(RegisteredRequest.From(profile, vendor, []), profile, false, WriteWarning);
            session = Core.Engine.Open(request, connection);
        }
        catch (CrmException error)
        {
            failure = error;
        }

        Test(connection, session, failure);
    }

    /// <param name="own">The session to test and to close; null for the connection's.</param>
    /// <param name="failure">Why it could not even be opened.</param>
    private void Test(CrmConnection connection, IVendorSession? own, CrmException? failure) => Run(null, async (output, stop) =>
    {
        using (own)
        {
            var test = await TestAsync(connection, own, failure, output, stop);
            output.Result(Quiet ? test.Succeeded : test);
        }
    });

    private static async Task<CrmConnectionTest> TestAsync(
        CrmConnection connection, IVendorSession? own, CrmException? failure, JobOutput output, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (failure is null)
            {
                if (own is not null) await own.OpenAsync(output, stop);
                await (own ?? connection.Session!).ProbeAsync(output, stop);
            }
        }
        catch (CrmException error)
        {
            failure = error;
        }

        return new CrmConnectionTest(connection)
        {
            Succeeded = failure is null,
            Latency = Stopwatch.GetElapsedTime(started),
            ErrorId = failure?.ErrorId,
            Reason = failure?.Message,
        };
    }
}
