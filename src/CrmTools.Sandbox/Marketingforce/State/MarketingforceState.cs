using System.Globalization;
using System.Text.Json.Nodes;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Marketingforce;

/// <summary>Everything the Marketingforce server knows. Whoever changes it holds <see cref="Gate"/>.</summary>
internal sealed class MarketingforceState
{
    private readonly SandboxOptions _options;
    private readonly Ledger _ledger;
    private readonly IReadOnlyDictionary<string, MarketingforceTable> _tables;
    private long _trace;

    public MarketingforceState(SandboxOptions options, Population population, Ledger ledger)
    {
        _options = options;
        _ledger = ledger;
        Schema = MarketingforceSchema.All();
        _tables = new MarketingforceSeeds(population, Schema).Tables();
        Users = new HashSet<string>([options.MarketingforceOpenUserId, .. Enumerable.Range(1, 3).Select(MarketingforceSeeds.User)], StringComparer.Ordinal);
    }

    public object Gate { get; } = new();

    public MarketingforceDialect Dialect => _options.Marketingforce;

    public IReadOnlyDictionary<string, MarketingforceObject> Schema { get; }

    /// <summary>The company's users.</summary>
    public IReadOnlySet<string> Users { get; }

    /// <summary>A number that no other call has.</summary>
    public string NextTrace() => string.Create(CultureInfo.InvariantCulture, $"E-O.sandbox.{Interlocked.Increment(ref _trace)}");

    /// <summary>The object, which must live under the path that was used.</summary>
    public MarketingforceObject Object(string name, bool isCustomPath)
    {
        if (!Schema.TryGetValue(name, out var type) || isCustomPath != (type.IsCustom && !Dialect.CustomUnderStandardPath))
            throw new MarketingforceRefusal(MarketingforceCodes.NotFound, $"对象{name}不存在");
        return type;
    }

    public MarketingforceTable Table(MarketingforceObject type) => _tables[type.Name];

    public MarketingforceTable TableOf(string name) => _tables[name];

    public MarketingforceRecord Find(MarketingforceObject type, string id) =>
        Table(type).Find(id) ?? throw new MarketingforceRefusal(MarketingforceCodes.NotFound, "数据不存在或已删除");

    /// <summary>Adds a record, with what the server itself sets.</summary>
    public MarketingforceRecord Add(MarketingforceObject type, Dictionary<string, object?> values, string user)
    {
        var table = Table(type);
        var now = ChinaTime.Now(_options.Clock);
        var all = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd}-{table.Count + 1:D6}"),
            ["record_type"] = "default__c",
            ["life_status"] = "normal",
            ["lock_status"] = "0",
            ["owner"] = new[] { user },
        };
        foreach (var (name, value) in values) all[name] = value;
        all["_id"] = table.NextId();
        all["object_describe_api_name"] = type.Name;
        all["version"] = "1";
        all["is_deleted"] = false;
        all["owner_department"] = "董事会";
        all["created_by"] = all["last_modified_by"] = new[] { user };
        all["create_time"] = all["last_modified_time"] = now.ToUnixTimeMilliseconds();
        var record = new MarketingforceRecord((string)all["_id"]!, all);
        table.Append(record);
        return record;
    }

    /// <summary>Puts fields into a record and raises its version.</summary>
    public void Change(MarketingforceObject type, MarketingforceRecord record, Dictionary<string, object?> values, string user)
    {
        var all = new Dictionary<string, object?>(record.Values, StringComparer.Ordinal);
        foreach (var (name, value) in values) all[name] = value;
        all["version"] = (int.Parse((string)record.Values["version"]!, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        all["last_modified_by"] = new[] { user };
        all["last_modified_time"] = ChinaTime.Now(_options.Clock).ToUnixTimeMilliseconds();
        Table(type).Put(record with { Values = all });
    }

    /// <summary>Enters an effect: the object as shop, the first amount that was sent, and the name or remark as the caller's mark.</summary>
    public void Record(string operation, MarketingforceObject type, MarketingforceRecord record, JsonObject sent)
    {
        var amount = sent.Select(field => field.Key)
            .Where(name => name is not ("_id" or "dataObjectApiName") && type.Field(name).Kind == MarketingforceKind.Amount)
            .Select(name => type.Field(name).Read(sent[name]) as decimal?).FirstOrDefault(value => value is not null) ?? 0;
        var mark = (sent["gift_no__c"] ?? sent["name"] ?? sent["remark"])?.ToString();
        _ledger.Add(ChinaTime.Now(_options.Clock), SandboxVendorIds.Marketingforce, operation, record.Id, amount, mark, type.Name, null);
    }
}
