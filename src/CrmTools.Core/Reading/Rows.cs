namespace CrmTools.Core.Reading;

/// <summary>A list as a vendor sends it; see <see cref="RowsConverter{T}"/>.</summary>
internal sealed class Rows<T> : List<T>;
