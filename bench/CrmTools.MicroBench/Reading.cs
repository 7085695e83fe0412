using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CrmTools.Core.Reading;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.MicroBench;

/// <summary>What one row of a list costs.</summary>
public class Reading
{
    private readonly CrmConnection _connection = new("bench", "ONex");

    /// <summary>Into the wire type, by the tolerant converters.</summary>
    [Benchmark(OperationsPerInvoke = Answers.Rows)]
    public object Wire() => JsonSerializer.Deserialize(Answers.Members, OnexJson.Default.RowsOnexMemberWire)!;

    /// <summary>Into the public type.</summary>
    [Benchmark(OperationsPerInvoke = Answers.Rows)]
    public object Members() =>
        JsonSerializer.Deserialize(Answers.Members, OnexJson.Default.RowsOnexMemberWire)!.Select(wire => OnexMap.Member(wire, _connection, null)).ToArray();

    /// <summary>The usual form of a time.</summary>
    [Benchmark]
    public bool UsualTime() => ChinaTime.TryReadUsual("2025-03-02 12:00:00"u8, out _);

    /// <summary>Any other form.</summary>
    [Benchmark]
    public bool OtherTime() => ChinaTime.TryParse("2025/3/2 12:00:00", out _);
}
