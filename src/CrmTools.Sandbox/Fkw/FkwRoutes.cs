namespace CrmTools.Sandbox.Fkw;

/// <summary>The operations by their path.</summary>
internal sealed class FkwRoutes
{
    private readonly Dictionary<string, IFkwOperation> _operations;

    public FkwRoutes(SandboxOptions options)
    {
        IFkwOperation[] all =
        [
            new GetAuthCode(options), new GetAccessToken(options), new RefreshAccessToken(options),
            new ProductGetList(), new ProductUpdateStock(), new ProductAdd(), new ProductGetLibList(), new ProductGetGroupList(),
            new OrderGet(), new OrderGetList(), new OrderPay(), new OrderShip(), new OrderComplete(), new OrderCancel(),
            new UploadMedia(), new UploadMediaByFile(), new MemberGetList(), new MemberGet(), new MemberAdd(), new MemberSetIgt(),
        ];
        _operations = all.ToDictionary(operation => operation.Path, StringComparer.Ordinal);
    }

    public IFkwOperation? Find(string path) => _operations.GetValueOrDefault(path);
}
