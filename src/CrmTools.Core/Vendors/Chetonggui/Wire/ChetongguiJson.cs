using System.Text.Json;
using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>The wire types, read tolerantly. The document writes order_id and order_ID, so the case of names does not count.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    Converters = [typeof(TextConverter), typeof(PlainConverter), typeof(NumberConverter), typeof(CountConverter)])]
[JsonSerializable(typeof(ChetongguiEnvelopeWire))]
[JsonSerializable(typeof(ChetongguiLoginWire))]
[JsonSerializable(typeof(ChetongguiUserWire))]
[JsonSerializable(typeof(ChetongguiCustomerWire))]
[JsonSerializable(typeof(ChetongguiRelationWire))]
[JsonSerializable(typeof(ChetongguiDiscountWire))]
[JsonSerializable(typeof(ChetongguiOrderWire))]
[JsonSerializable(typeof(ChetongguiShipmentWire))]
[JsonSerializable(typeof(ChetongguiReturnWire))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ChetongguiJson : JsonSerializerContext;
