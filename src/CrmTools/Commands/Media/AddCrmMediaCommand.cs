using System.Management.Automation;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.Media;

/// <summary>Uploads a picture or video into the shop's media library (Fkw upload/uploadMediaByFile), or has the vendor fetch it (upload/uploadMedia).</summary>
[Cmdlet(VerbsCommon.Add, "CrmMedia", SupportsShouldProcess = true, DefaultParameterSetName = FileSet)]
[OutputType(typeof(CrmMedia))]
[Requests(typeof(MediaUpload))]
public sealed class AddCrmMediaCommand : ConnectedCmdlet
{
    private const string FileSet = "File";
    private const string AddressSet = "Address";

    /// <summary>The files; wildcards are resolved.</summary>
    [Parameter(ParameterSetName = FileSet, Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    public string[] Path { get; set; } = [];

    /// <summary>An address that the vendor's server can reach.</summary>
    [Parameter(ParameterSetName = AddressSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public Uri[] Uri { get; set; } = [];

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override void ProcessItem()
    {
        if (ParameterSetName == AddressSet)
        {
            foreach (var uri in Uri) Upload(new MediaUpload { Uri = uri, OperationKey = Text.Given(OperationKey) });
            return;
        }

        foreach (var path in Path.SelectMany(Files)) Upload(new MediaUpload { Path = path, OperationKey = Text.Given(OperationKey) });
    }

    private void Upload(MediaUpload request)
    {
        foreach (var (_, ability) in With<IWrites<MediaUpload, CrmMedia>>())
        {
            var write = ability.Prepare(request);
            if (!ShouldProcess(write.Target, write.Action)) continue;
            Run(write.Lane, async (output, stop) => output.Result(await write.SendAsync(output, stop)));
        }
    }

    // A file whose name has brackets is that file and no pattern; what is no pattern and no file is refused by name later.
    private IEnumerable<string> Files(string path)
    {
        var plain = GetUnresolvedProviderPathFromPSPath(path);
        if (File.Exists(plain) || !WildcardPattern.ContainsWildcardCharacters(path)) return [plain];
        try
        {
            var found = GetResolvedProviderPathFromPSPath(path, out _);
            return found.Count > 0 ? found : throw NoFile(path);
        }
        catch (ItemNotFoundException)
        {
            throw NoFile(path);
        }
    }

    private static CrmException NoFile(string path) => CrmError.Invalid(nameof(Path), CommandStrings.FormatNoFileFits(path), CommonStrings.GiveMediaFile);
}
