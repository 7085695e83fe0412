using System.Text.Json;

namespace CrmTools.Core.Reading;

/// <summary>Reads the value that a reader stands on into a row.</summary>
internal delegate void FieldReader<in T>(ref Utf8JsonReader reader, T row);
