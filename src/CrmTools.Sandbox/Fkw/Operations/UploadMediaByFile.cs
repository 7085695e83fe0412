namespace CrmTools.Sandbox.Fkw;

/// <summary>4.2 POST upload/uploadMediaByFile: takes a file from a form. Only its length is kept.</summary>
internal sealed class UploadMediaByFile : IFkwOperation
{
    public string Path => "upload/uploadMediaByFile";

    public string Method => "POST";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var upload = FkwUpload.Read(input.Request);
        if (upload.Length == 0) throw FkwRefusal.Missing("media");
        if (upload.Length > state.Dialect.MaxMediaBytes) throw FkwRefusal.Bad("上传文件超过限定大小");
        lock (state.Gate) return FkwMediaReply.Keep(state, Path, upload.Name, System.IO.Path.GetExtension(upload.Name), replies, upload.Length);
    }
}
