using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Connections;
using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>upload/uploadMedia (4.1, by address) and upload/uploadMediaByFile (4.2, a form with the file).</summary>
[Operation(typeof(MediaUpload), "upload/uploadMediaByFile", "upload/uploadMedia")]
internal sealed class FkwMedia(VendorClient client, FkwSettings settings) : IWrites<MediaUpload, CrmMedia>
{
    private readonly Addition _byAddress = client.Adds(new Addition(FkwOperations.UploadMedia, FkwWrite.Media));
    private readonly Addition _byFile = client.Adds(new Addition(FkwOperations.UploadMediaByFile, FkwWrite.Media));

    public PreparedWrite<CrmMedia> Prepare(MediaUpload request)
    {
        if (request.Path is null == request.Uri is null) throw CrmError.Invalid("Path", FkwStrings.FileOrAddress, FkwStrings.GivePathOrUri);
        return request.Path is { } path ? ByFile(path, request.OperationKey) : ByAddress(request.Uri!, request.OperationKey);
    }

    private PreparedWrite<CrmMedia> ByAddress(Uri uri, string? key)
    {
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https"))
            throw CrmError.Invalid("Uri", ConnectStrings.FormatNotAWebAddress(uri), FkwStrings.GiveReachableUri);
        var call = new Call(FkwOperations.UploadMedia)
        {
            Body = new JsonObject { ["out_media_url"] = uri.AbsoluteUri },
            Key = OperationKeys.Take(key),
            Subject = () => uri.AbsoluteUri,
        };
        return Write(call, uri.AbsoluteUri);
    }

    private PreparedWrite<CrmMedia> ByFile(string path, string? key)
    {
        var file = FkwMediaFile.Checked(path, settings);
        var call = new Call(FkwOperations.UploadMediaByFile)
        {
            Content = new MultipartFile(file, "media", FkwMediaFile.MediaType(file)),
            Key = OperationKeys.Take(key),
            Subject = () => file.Name,
        };
        return Write(call, file.FullName);
    }

    private PreparedWrite<CrmMedia> Write(Call call, string source) => new()
    {
        Target = $"{client.Connection.Name}: {call.Subject!()}",
        Action = FkwStrings.UploadMedia,
        SendAsync = async (log, stop) =>
        {
            var result = await client.WriteOnceAsync(call.Content is null ? _byAddress : _byFile, call, log, stop);
            var parts = result.Id?.Split(' ', 2);
            return new CrmMedia
            {
                Connection = client.Connection,
                Id = parts?[0],
                Uri = parts is [_, { Length: > 0 } address] && Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri) ? uri : null,
                Source = source,
                OperationKey = result.OperationKey,
                Status = result.Status,
                Attempts = result.Attempts,
            };
        },
    };
}
