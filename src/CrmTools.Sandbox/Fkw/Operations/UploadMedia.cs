namespace CrmTools.Sandbox.Fkw;

/// <summary>4.1 POST upload/uploadMedia: takes a picture from an address. Nothing is fetched; what an address serves is not the sandbox's business.</summary>
internal sealed class UploadMedia : IFkwOperation
{
    public string Path => "upload/uploadMedia";

    public string Method => "POST";

    public bool Writes => true;

    public SandboxReply Run(FkwState state, FkwInput input, FkwReplies replies)
    {
        var address = input.Required("out_media_url");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) throw FkwRefusal.Wrong("out_media_url");
        lock (state.Gate) return FkwMediaReply.Keep(state, Path, address, System.IO.Path.GetExtension(uri.AbsolutePath), replies);
    }
}
