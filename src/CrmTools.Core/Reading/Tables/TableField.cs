using System.Text;

namespace CrmTools.Core.Reading;

/// <summary>A field of a <see cref="FieldTable{T}"/>.</summary>
/// <param name="name">The vendor's name.</param>
/// <param name="read">Reads its value.</param>
internal sealed class TableField<T>(string name, FieldReader<T> read)
{
    public string Name => name;

    /// <summary>The name as it stands in an answer.</summary>
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

    public FieldReader<T> Read => read;

    /// <summary>The field that came after this one the last time: servers write all rows of a list in one order.</summary>
    public TableField<T>? Follower { get; set; }
}
