using System.Management.Automation;
using System.Net;
using System.Security;
using CrmTools.Binding;
using CrmTools.Hosting;

namespace CrmTools.Commands.User;

/// <summary>Registers a user (CheTongGui 1). The password never appears in any output.</summary>
[Cmdlet(VerbsLifecycle.Register, "CrmUser", SupportsShouldProcess = true)]
[OutputType(typeof(CrmUser))]
public sealed class RegisterCrmUserCommand : FieldsCmdlet<UserRegistration>
{
    /// <summary>The user name: a mobile number of eleven digits.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? UserName { get; set; }

    /// <summary>The password.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public SecureString? Password { get; set; }

    /// <summary>The person's own name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RealName { get; set; }

    /// <summary>The name shown to others.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? NickName { get; set; }

    /// <summary>Email address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>Sex.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public CrmSex? Sex { get; set; }

    /// <summary>Education, in words.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Education { get; set; }

    /// <summary>Date of birth, from 1900 to today.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Day]
    public DateTime? Birthday { get; set; }

    /// <summary>Your reference of this write; the same one is never applied twice.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? OperationKey { get; set; }

    private protected override IReadOnlyList<Type> Accepts { get; } = [];

    private protected override UserRegistration Request() => new()
    {
        UserName = Text.Given(UserName),
        Password = Password is null ? null : new CrmSecret(new NetworkCredential("", Password).Password),
        RealName = Text.Given(RealName),
        NickName = Text.Given(NickName),
        Email = Text.Given(Email),
        Sex = Sex,
        Education = Text.Given(Education),
        Birthday = Birthday,
        Property = PlainValues.From(Property),
        OperationKey = Text.Given(OperationKey),
    };

    private protected override Task EmitAsync(
        CrmResult result, UserRegistration request, CrmConnection connection, JobOutput output, CancellationToken stop)
    {
        output.Result(new CrmUser
        {
            Connection = connection,
            UserName = result.Id ?? request.UserName,
            RealName = request.RealName,
            Status = result.Status,
            OperationKey = result.OperationKey,
        });
        return Task.CompletedTask;
    }
}
