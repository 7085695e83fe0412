using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The wire types, read tolerantly; the converters apply to every field of their type.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(TextConverter), typeof(PlainConverter), typeof(NumberConverter), typeof(CountConverter), typeof(FlagConverter), typeof(TimeConverter),
        typeof(FkwPropsConverter), typeof(RowsConverter<FkwMemberWire>), typeof(RowsConverter<FkwProductWire>), typeof(RowsConverter<FkwSkuWire>),
        typeof(RowsConverter<FkwLibraryWire>), typeof(RowsConverter<FkwGroupWire>), typeof(RowsConverter<FkwOrderWire>),
        typeof(RowsConverter<FkwOrderItemWire>),
    ])]
[JsonSerializable(typeof(FkwEnvelopeWire))]
[JsonSerializable(typeof(FkwTokenWire))]
[JsonSerializable(typeof(FkwWrittenWire))]
[JsonSerializable(typeof(FkwMemberWire))]
[JsonSerializable(typeof(FkwMemberAnswerWire))]
[JsonSerializable(typeof(FkwMemberListWire))]
[JsonSerializable(typeof(FkwProductListWire))]
[JsonSerializable(typeof(FkwProductWire))]
[JsonSerializable(typeof(FkwSkuWire))]
[JsonSerializable(typeof(FkwLibraryListWire))]
[JsonSerializable(typeof(FkwLibraryWire))]
[JsonSerializable(typeof(FkwGroupListWire))]
[JsonSerializable(typeof(FkwGroupWire))]
[JsonSerializable(typeof(FkwOrderAnswerWire))]
[JsonSerializable(typeof(FkwOrderListWire))]
[JsonSerializable(typeof(FkwOrderWire))]
[JsonSerializable(typeof(FkwOrderItemWire))]
internal sealed partial class FkwJson : JsonSerializerContext;
