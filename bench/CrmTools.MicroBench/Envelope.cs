using BenchmarkDotNet.Attributes;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.MicroBench;

/// <summary>What telling success from failure costs, on a page of a hundred members.</summary>
public class Envelope
{
    private static readonly OnexSettings Settings = new("point", IsPathForm: false, IsXml: false, IsGbk: false, CommaIds: false, HasMark: true);
    private readonly Call _call = new(new OnexOperations(Settings).ListMembers);
    private readonly Reply _reply = new(200, Answers.Whole, "application/json; charset=utf-8");

    /// <summary>The verdict.</summary>
    [Benchmark(OperationsPerInvoke = Answers.Rows)]
    public object Judge() => OnexEnvelope.Judge(_call, _reply, Settings);
}
