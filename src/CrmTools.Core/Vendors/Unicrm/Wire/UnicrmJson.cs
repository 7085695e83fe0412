using System.Text.Json.Serialization;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Vendors.Unicrm;

/// <summary>The wire types, read tolerantly; the converters apply to every field of their type.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(TextConverter), typeof(PlainConverter), typeof(NumberConverter), typeof(CountConverter), typeof(FlagConverter), typeof(TimeConverter),
        typeof(RowsConverter<UnicrmMemberWire>), typeof(RowsConverter<UnicrmMemberTypeWire>), typeof(RowsConverter<UnicrmAccountWire>),
        typeof(RowsConverter<UnicrmItemWire>),
    ])]
[JsonSerializable(typeof(UnicrmEnvelopeWire))]
[JsonSerializable(typeof(UnicrmTokenWire))]
[JsonSerializable(typeof(UnicrmMemberWire))]
[JsonSerializable(typeof(UnicrmMemberTypeWire))]
[JsonSerializable(typeof(UnicrmAccountWire))]
[JsonSerializable(typeof(UnicrmItemWire))]
[JsonSerializable(typeof(Rows<UnicrmMemberTypeWire>))]
[JsonSerializable(typeof(UnicrmListWire<UnicrmMemberWire>))]
[JsonSerializable(typeof(UnicrmListWire<UnicrmItemWire>))]
internal sealed partial class UnicrmJson : JsonSerializerContext;
