namespace CrmTools.Core.Vendors.Fkw;

/// <summary>What can be said of a file before it is sent. The document names no types and sizes; the settings can change ours.</summary>
internal static class FkwMediaFile
{
    /// <exception cref="CrmException">InvalidInput: it cannot be read, is empty, too large or no picture or video.</exception>
    public static FileInfo Checked(string path, FkwSettings settings)
    {
        FileInfo file;
        try
        {
            file = new FileInfo(path);
            if (!file.Exists) throw CrmError.Invalid("Path", FkwStrings.FormatNoSuchFile(path), CommonStrings.GiveMediaFile);
            using var readable = file.OpenRead();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CrmError.Invalid("Path", FkwStrings.FormatFileNotReadable(path, error.Message), FkwStrings.GiveReadableFile);
        }

        var type = Type(file);
        var isImage = settings.ImageTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
        if (!isImage && !settings.VideoTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            var known = string.Join(", ", settings.ImageTypes.Concat(settings.VideoTypes));
            throw CrmError.Invalid("Path", FkwStrings.FormatNotPictureOrVideo(file.Name), FkwStrings.FormatGiveMediaOfType(known));
        }

        var most = isImage ? settings.MaxImageBytes : settings.MaxVideoBytes;
        if (file.Length == 0) throw CrmError.Invalid("Path", FkwStrings.FormatFileIsEmpty(file.Name), FkwStrings.GivePictureOrVideo);
        if (file.Length > most)
        {
            var setting = isImage ? "MaxImageMB" : "MaxVideoMB";
            throw CrmError.Invalid(
                "Path", FkwStrings.FormatFileTooLarge(file.Name, $"{file.Length / 1048576.0:0.#}", most / 1048576), FkwStrings.FormatMakeFileSmaller(setting));
        }

        return file;
    }

    public static string MediaType(FileInfo file) => Type(file) switch
    {
        "jpg" or "jpeg" => "image/jpeg",
        "mp4" or "m4v" => "video/mp4",
        "mov" => "video/quicktime",
        "avi" => "video/x-msvideo",
        "wmv" => "video/x-ms-wmv",
        "flv" => "video/x-flv",
        "png" or "gif" or "bmp" or "webp" => $"image/{Type(file)}",
        _ => "application/octet-stream",
    };

    private static string Type(FileInfo file) => file.Extension.TrimStart('.').ToLowerInvariant();
}
