using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Onex;

/// <summary>The wire types, read tolerantly; the converters apply to every field of their type.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(TextConverter), typeof(PlainConverter), typeof(NumberConverter), typeof(CountConverter), typeof(FlagConverter), typeof(TimeConverter), typeof(DayConverter),
        typeof(OnexMemberConverter), typeof(RowsConverter<OnexMemberWire>), typeof(RowsConverter<OnexPointLogWire>), typeof(RowsConverter<OnexOrderWire>),
        typeof(RowsConverter<OnexShopPointWire>), typeof(RowsConverter<OnexOrderItemWire>),
    ])]
[JsonSerializable(typeof(OnexErrorWire))]
[JsonSerializable(typeof(OnexMemberWire))]
[JsonSerializable(typeof(OnexMemberListWire))]
[JsonSerializable(typeof(Rows<OnexMemberWire>))]
[JsonSerializable(typeof(OnexPointsWire))]
[JsonSerializable(typeof(OnexShopPointWire))]
[JsonSerializable(typeof(Rows<OnexShopPointWire>))]
[JsonSerializable(typeof(OnexPointLogListWire))]
[JsonSerializable(typeof(OnexOrderListWire))]
[JsonSerializable(typeof(OnexPointLogWire))]
[JsonSerializable(typeof(OnexOrderWire))]
[JsonSerializable(typeof(OnexOrderItemWire))]
[JsonSerializable(typeof(OnexWrittenWire))]
internal sealed partial class OnexJson : JsonSerializerContext;
