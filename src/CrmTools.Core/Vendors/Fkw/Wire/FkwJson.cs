using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The wire types, read tolerantly; the converters apply to every field of their type.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(TextConverter), typeof(NumberConverter), typeof(CountConverter), typeof(FlagConverter), typeof(TimeConverter),
        typeof(FkwPropsConverter), typeof(RowsConverter<FkwMemberWire>),
    ])]
[JsonSerializable(typeof(FkwEnvelopeWire))]
[JsonSerializable(typeof(FkwTokenWire))]
[JsonSerializable(typeof(FkwWrittenWire))]
[JsonSerializable(typeof(FkwMemberWire))]
[JsonSerializable(typeof(FkwMemberAnswerWire))]
[JsonSerializable(typeof(FkwMemberListWire))]
internal sealed partial class FkwJson : JsonSerializerContext;
