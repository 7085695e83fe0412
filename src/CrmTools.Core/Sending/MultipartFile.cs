using System.Globalization;
using System.Text;

namespace CrmTools.Core.Sending;

/// <summary>One file as a form (RFC 7578), streamed from disk.</summary>
internal sealed class MultipartFile : BodySource
{
    private readonly FileInfo _file;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    /// <param name="file">The file; its length is taken now.</param>
    /// <param name="field">The form field's name.</param>
    /// <param name="mediaType">The file's own type.</param>
    /// <param name="boundary">What separates the parts; null for a random one.</param>
    public MultipartFile(FileInfo file, string field, string mediaType, string? boundary = null)
    {
        _file = file;
        boundary ??= $"crm-{Guid.NewGuid():N}";
        _head = Encoding.UTF8.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{Quoted(file.Name)}\"\r\nContent-Type: {mediaType}\r\n\r\n");
        _tail = Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n");
        Length = _head.Length + file.Length + _tail.Length;
        MediaType = $"multipart/form-data; boundary={boundary}";
        Identity = string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc:O}");
    }

    public override string MediaType { get; }

    public override long Length { get; }

    public override string Name => _file.Name;

    public override string Identity { get; }

    public override Stream Open() => new JoinedStream(new MemoryStream(_head), _file.OpenRead(), new MemoryStream(_tail));

    // As browsers do it; anything else in a name is sent as it is.
    private static string Quoted(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
