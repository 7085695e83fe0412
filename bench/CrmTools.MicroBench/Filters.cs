using System.Management.Automation;
using System.Management.Automation.Runspaces;
using BenchmarkDotNet.Attributes;
using CrmTools.Filters;

namespace CrmTools.MicroBench;

/// <summary>What -Filter costs.</summary>
public class Filters
{
    private Runspace _runspace = null!;
    private PSVariableIntrinsics _variables = null!;
    private ScriptBlock _block = null!;

    /// <summary>Opens a session, whose variables a filter may use.</summary>
    [GlobalSetup]
    public void Open()
    {
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        Runspace.DefaultRunspace = _runspace;
        _variables = _runspace.SessionStateProxy.PSVariable;
        _block = ScriptBlock.Create("payment_amount -ge 100 -and name -like '2026*'");
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close() => _runspace.Dispose();

    /// <summary>A script block, which the engine has parsed already.</summary>
    [Benchmark]
    public object Block() => FilterReader.Read([_block], _variables);

    /// <summary>Text, which the engine's parser reads first.</summary>
    [Benchmark]
    public object Text() => FilterReader.Read(["payment_amount -ge 100 -and name -like '2026*'"], _variables);
}
