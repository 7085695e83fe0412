using System.Text.Json.Nodes;
using CrmTools.Core.Checking;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>1. Registering a user. The new user's name and password stand where the connection's own stand otherwise.</summary>
[Operation(typeof(UserRegistration), "Register")]
internal sealed class ChetongguiUsers(ChetongguiClient client, ChetongguiSettings settings) : IWrites<UserRegistration, CrmResult>
{
    private readonly Addition _register = client.Inner.Adds(
        new Addition(client.Operations.Register, ChetongguiClient.Id(ChetongguiJson.Default.ChetongguiUserWire, wire => wire.UserName))
        {
            Look = (call, _, log, stop) => LookAsync(client, call, log, stop),
        });

    public PreparedWrite<CrmResult> Prepare(UserRegistration request)
    {
        var user = Check.Mobile(Check.Required(request.UserName, "UserName", () => ChetongguiStrings.GiveUserMobile), "UserName")!;
        if (request.Password is not { } password || password.Reveal().Length == 0)
            throw CrmError.Invalid("Password", CommonStrings.NothingGiven, ChetongguiStrings.GiveUserPassword);
        var fields = new ChetongguiFields()
            .Text("username", user)
            .Text("email", Check.Email(request.Email))
            .Text("realName", request.RealName)
            .Text("nickName", request.NickName)
            .Text("sex", Sex(request.Sex))
            .Text("edu", request.Education)
            .Day("birth", Check.Birthday(request.Birthday, client.Inner.Time.GetUtcNow()))
            .Others(request.Property);
        var call = new Call(client.Operations.Register)
        {
            Body = fields.Body,
            Secrets = new Dictionary<string, CrmSecret> { ["password"] = password },
            Subject = () => ChetongguiStrings.FormatUser(user),
        };
        return client.Adds(_register, call, request.OperationKey, ChetongguiStrings.FormatUser(user), ChetongguiStrings.RegisterUser);
    }

    // No operation reads users, but who can sign in with the new name and password is registered. The name is unique at the vendor.
    private static async Task<Finding> LookAsync(ChetongguiClient client, Call call, ICallLog log, CancellationToken cancellation)
    {
        var user = call.Field("username")!;
        var signIn = new Call(client.Operations.Login) { Body = new JsonObject { ["username"] = user }, Secrets = call.Secrets, Subject = () => ChetongguiStrings.FormatUser(user) };
        try
        {
            await client.Inner.Exchange.SendAsync(signIn, log, cancellation);
            return new Finding.Applied(user);
        }
        catch (CrmException refusal) when (refusal.Code is not null && refusal.ErrorId != CrmErrorId.ProtocolError)
        {
            return refusal.VendorMessage?.Contains("不存在", StringComparison.Ordinal) == true
                ? Finding.Absent.Proven
                : new Finding.Undecided(ChetongguiStrings.FormatNewUserCannotSignIn(refusal.VendorMessage));
        }
    }

    private string? Sex(CrmSex? sex) => sex switch
    {
        null => null,
        { } value when settings.SexInNumbers => $"{(int)value}",
        CrmSex.Male => "男",
        CrmSex.Female => "女",
        _ => "未知",
    };
}
