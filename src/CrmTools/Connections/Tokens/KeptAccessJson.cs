using System.Text.Json.Serialization;

namespace CrmTools.Connections.Tokens;

/// <summary>How a kept access token is written.</summary>
[JsonSerializable(typeof(KeptAccess))]
internal sealed partial class KeptAccessJson : JsonSerializerContext;
