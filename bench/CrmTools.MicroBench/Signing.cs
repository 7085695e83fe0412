using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using CrmTools.Core.Sending;
using CrmTools.Core.Vendors.Onex;

namespace CrmTools.MicroBench;

/// <summary>What each request costs before it is sent.</summary>
public class Signing
{
    private static readonly OnexSettings Settings = new("point", IsPathForm: false, IsXml: false, IsGbk: false, CommaIds: false, HasMark: true);
    private readonly OnexProtocol _protocol = new(new Uri("http://127.0.0.1/"), "sandbox", new CrmSecret("sandbox-private-key"), Settings);
    private readonly Call _call = new(new OnexOperations(Settings).ListMembers)
    {
        Body = new OnexFields().Text("start_update_date", "2000-01-01 00:00:00", "").Number("page_size", 100).Number("page", 1).Body,
    };

    private readonly JsonObject _parameters = new()
    {
        ["flag"] = "sandbox", ["method"] = "taocrm.members.getlist", ["type"] = "json", ["charset"] = "utf-8", ["ver"] = "1",
        ["timestamp"] = "1780000000", ["content"] = """{"start_update_date":"2000-01-01 00:00:00","page_size":"100","page":"1"}""",
    };

    /// <summary>The signature alone.</summary>
    [Benchmark]
    public string Sign() => OnexSignature.Sign(_parameters, "sandbox-private-key");

    /// <summary>The whole request.</summary>
    [Benchmark]
    public object Seal()
    {
        using var request = _protocol.Seal(_call, new Attempt(1, DateTimeOffset.UnixEpoch, null));
        return request.Content!;
    }
}
