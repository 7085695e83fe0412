using System.Text.Json;
using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Marketingforce;

/// <summary>The wire types, read tolerantly. Records have the fields that each company gives them, so their rows stay JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    Converters = [typeof(TextConverter), typeof(CountConverter), typeof(RowsConverter<JsonElement>)])]
[JsonSerializable(typeof(MarketingforceEnvelopeWire))]
[JsonSerializable(typeof(MarketingforceTokenWire))]
[JsonSerializable(typeof(MarketingforceCreatedWire))]
[JsonSerializable(typeof(MarketingforceListWire))]
[JsonSerializable(typeof(MarketingforceOneWire))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class MarketingforceJson : JsonSerializerContext;
