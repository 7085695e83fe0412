using System.Management.Automation;

namespace CrmTools.Tests.Rules;

/// <summary>The names that scripts are written against, written anew here: whoever changes one breaks them.</summary>
public sealed class ContractTests
{
    private const string Writing = "WhatIf Confirm Connection ThrottleLimit";
    private const string Keyed = Writing + " OperationKey";
    private const string Listing = "Connection ThrottleLimit First Skip IncludeTotalCount PageSize";
    private const string Connecting = "Vendor Name BaseUri TimeoutSec MaximumRetryCount RateLimit Proxy ProxyCredential SkipCertificateCheck AllowUnencryptedAuthentication Setting Sandbox Secret Credential "
        + "SecretName Vault Flag AppId CorpId OpenUserId PermanentCode ClientId PlatformCode RedirectUri AuthorizationCode Interactive";

    private static readonly CmdletInfo[] Cmdlets = Load();

    public static TheoryData<string, string> Names => new()
    {
        { "Connect-CrmVendor", Connecting },
        { "Register-CrmConnection", Connecting },
        { "Unregister-CrmConnection", "Name KeepSecret" },
        { "Get-CrmConnection", "Name Vendor Registered" },
        { "Test-CrmConnection", "Connection Quiet" },
        { "Disconnect-CrmVendor", "Connection" },
        { "Invoke-CrmRequest", "Connection Operation Body Query Method Raw" },
        { "Get-CrmMember", $"{Listing} Id CardNo Mobile WeChatOpenId UpdatedAfter UpdatedBefore CreatedAfter CreatedBefore MemberType" },
        { "New-CrmMember", $"{Keyed} UserName RealName Mobile Email Sex Birthday Account Password Level UnionId CustomField Property" },
        { "Set-CrmMember", $"{Writing} Id WeChatOpenId RealName Mobile Email Property PassThru" },
        { "Get-CrmMemberType", "Connection" },
        { "Set-CrmReferral", $"{Writing} ReferrerId MemberId PassThru" },
        { "Get-CrmPoint", "Connection ThrottleLimit MemberId CardNo" },
        { "Set-CrmPoint", $"{Writing} MemberId Point ShopId Description PassThru" },
        { "Add-CrmPoint", $"{Keyed} MemberId Point ShopId Description ReferralCode CardNo" },
        { "Get-CrmPointLog", $"{Listing} MemberId CardNo ShopId" },
        { "Get-CrmAccountEntry", $"{Listing} CardNo AccountNo" },
        { "New-CrmPayment", $"{Keyed} CardNo AccountNo Amount SourceNo Comment" },
        { "Get-CrmOrder", $"{Listing} Id MemberId CreatedAfter ShopId Status CreatedBefore ModifiedAfter ModifiedBefore CompanyId" },
        { "New-CrmOrder", $"{Keyed} Order Item Property" },
        { "Approve-CrmOrder", $"{Keyed} Id CompanyId PassThru" },
        { "Confirm-CrmOrderPayment", $"{Keyed} Id PassThru" },
        { "Complete-CrmOrder", $"{Keyed} Id WaybillNo PassThru" },
        { "Stop-CrmOrder", $"{Keyed} Id PassThru" },
        { "Send-CrmOrderReminder", $"{Keyed} OrderId SenderId ReceiverId Message Cancel" },
        { "Send-CrmShipment", $"{Keyed} OrderId WaybillNo LogisticsCode LogisticsName SenderName ReceiverName CourierName" },
        { "Get-CrmShipment", "Connection OrderId LogisticsId WaybillNo" },
        { "Receive-CrmShipment", $"{Keyed} OrderId LogisticsId WaybillNo" },
        { "Get-CrmReturn", "Connection OrderId CompanyId ParentOrderId WaybillNo" },
        { "Confirm-CrmReturn", $"{Keyed} OrderId CompanyId ProductId PassThru" },
        { "Get-CrmProduct", Listing },
        { "New-CrmProduct", $"{Keyed} Sku CustomField Property" },
        { "Set-CrmStock", $"{Writing} ProductId SkuId Stock PassThru" },
        { "Get-CrmProductLibrary", "Connection" },
        { "Get-CrmProductGroup", "Connection" },
        { "Set-CrmProductAccess", $"{Writing} ProductId List Remove PassThru" },
        { "Add-CrmMedia", $"{Keyed} Path Uri" },
        { "Get-CrmCustomer", Listing },
        { "New-CrmCustomer", Keyed },
        { "Set-CrmCustomer", $"{Writing} PassThru" },
        { "Remove-CrmCustomer", $"{Writing} PassThru" },
        { "Get-CrmRelation", "Connection" },
        { "New-CrmRelation", Keyed },
        { "Set-CrmRelation", $"{Writing} PassThru" },
        { "Remove-CrmRelation", $"{Writing} PassThru" },
        { "Get-CrmDiscount", "Connection" },
        { "New-CrmDiscount", $"{Keyed} Discount" },
        { "Set-CrmDiscount", $"{Writing} Discount PassThru" },
        { "Remove-CrmDiscount", $"{Writing} PassThru" },
        { "Register-CrmUser", Keyed },
        { "Get-CrmRecord", $"{Listing} ObjectName Id Filter Sort Property" },
        { "New-CrmRecord", $"{Keyed} ObjectName Property Detail UniqueField" },
        { "Set-CrmRecord", $"{Writing} ObjectName Id Property Detail PassThru" },
        { "New-CrmFilter", "Field Operator Value" },
        { "Get-CrmOperation", "State Connection OperationKey After" },
        { "Resolve-CrmOperation", "As OperationKey WhatIf Confirm" },
        { "Remove-CrmOperation", "OlderThan WhatIf Confirm PassThru" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Cmdlets_and_parameters_are_there(string cmdletName, string parameters)
    {
        var cmdlet = Cmdlets.SingleOrDefault(cmdlet => cmdlet.Name == cmdletName);
        Assert.True(cmdlet is not null, $"{cmdletName} is missing.");
        Assert.All(parameters.Split(' '), name => Assert.Contains(cmdlet.Parameters.Values, parameter => parameter.Name == name || parameter.Aliases.Contains(name)));
    }

    [Fact]
    public void Every_cmdlet_is_in_the_contract()
    {
        // Export-CrmReport has its own tests of what it takes.
        var known = Names.Select(row => row.Data.Item1).Append("Export-CrmReport").ToArray();
        Assert.Empty(Cmdlets.Select(cmdlet => cmdlet.Name).Except(known));
    }

    [Fact]
    public void Types_are_the_fields_own_and_never_texts_to_format()
    {
        var wanted = new Dictionary<string, Type>
        {
            ["CreatedAfter"] = typeof(DateTime), ["UpdatedAfter"] = typeof(DateTime), ["Birthday"] = typeof(DateTime), ["Amount"] = typeof(decimal), ["Discount"] = typeof(decimal), ["Point"] = typeof(long),
            ["TimeoutSec"] = typeof(int), ["BaseUri"] = typeof(Uri), ["Credential"] = typeof(PSCredential), ["Secret"] = typeof(System.Security.SecureString), ["OlderThan"] = typeof(TimeSpan),
            ["PassThru"] = typeof(SwitchParameter), ["Interactive"] = typeof(SwitchParameter), ["ThrottleLimit"] = typeof(int), ["PageSize"] = typeof(int),
        };
        foreach (var parameter in Cmdlets.SelectMany(cmdlet => cmdlet.Parameters.Values))
        {
            if (wanted.TryGetValue(parameter.Name, out var type)) Assert.Equal(type, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
        }
    }

    [Fact]
    public void Parameter_names_are_singular_pascal_case_and_not_reserved()
    {
        string[] reserved = ["SelectProperty", "SelectObject", "OutBuffer", "UseTransaction", "Verbose", "Debug", "ErrorAction", "ErrorVariable", "OutVariable", "PipelineVariable"];
        string[] endInS = ["Status", "PaymentStatus", "ShipmentStatus", "LogisticsStatus", "Address", "SenderAddress", "ReceiverAddress", "As"];
        foreach (var cmdlet in Cmdlets)
        {
            var own = cmdlet.ImplementingType.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), true)).Select(property => property.Name).ToArray();
            Assert.Empty(own.Intersect(reserved, StringComparer.OrdinalIgnoreCase));
            Assert.All(own, name => Assert.Matches("^[A-Z][A-Za-z0-9]*$", name));
            Assert.All(own, name => Assert.True(!name.EndsWith('s') || endInS.Contains(name), $"{cmdlet.Name} -{name}"));
        }
    }

    [Fact]
    public void Only_who_changes_by_nature_emits_without_PassThru()
    {
        foreach (var cmdlet in Cmdlets)
        {
            if (cmdlet.Verb is "New" or "Add" or "Send" or "Get" or "Test") Assert.DoesNotContain("PassThru", cmdlet.Parameters.Keys);
            if (cmdlet.Verb is "New" or "Add" or "Send") Assert.NotEmpty(cmdlet.OutputType);
        }
    }

    [Fact]
    public void One_parameter_of_each_set_takes_the_piped_object()
    {
        // Those that work on no object of a shop, or on a name.
        string[] without = ["Connect-CrmVendor", "Register-CrmConnection", "New-CrmFilter", "Get-CrmOperation", "Remove-CrmOperation", "Export-CrmReport"];
        foreach (var (cmdlet, set) in Cmdlets.Where(cmdlet => !without.Contains(cmdlet.Name)).SelectMany(cmdlet => cmdlet.ParameterSets.Select(set => (cmdlet, set))))
            Assert.True(set.Parameters.Count(parameter => parameter.ValueFromPipeline) == 1, $"{cmdlet.Name}, {set.Name}");
    }

    [Theory]
    [InlineData("CrmMember", "MemberId", "Add-CrmPoint Get-CrmPoint Get-CrmPointLog Set-CrmPoint Get-CrmOrder")]
    [InlineData("CrmMember", "Id", "Get-CrmMember Set-CrmMember")]
    [InlineData("CrmMember", "CardNo", "Get-CrmMember Get-CrmPoint Get-CrmPointLog Get-CrmAccountEntry New-CrmPayment Add-CrmPoint")]
    [InlineData("CrmMember", "WeChatOpenId", "Get-CrmMember Set-CrmMember")]
    [InlineData("CrmOrder", "OrderId", "Get-CrmShipment Send-CrmShipment Receive-CrmShipment Send-CrmOrderReminder Get-CrmReturn Confirm-CrmReturn")]
    // Not Get-CrmOrder -Id: a member that is piped there brings its MemberId, and its own Id must not be taken for an order's.
    [InlineData("CrmOrder", "Id", "Approve-CrmOrder Confirm-CrmOrderPayment Complete-CrmOrder Stop-CrmOrder")]
    [InlineData("CrmOrder", "CompanyId", "Approve-CrmOrder Confirm-CrmReturn Get-CrmReturn")]
    [InlineData("CrmShipment", "WaybillNo", "Get-CrmShipment Receive-CrmShipment")]
    [InlineData("CrmShipment", "LogisticsId", "Get-CrmShipment Receive-CrmShipment")]
    [InlineData("CrmReturn", "OrderId", "Confirm-CrmReturn Get-CrmReturn")]
    [InlineData("CrmSku", "SkuId", "Set-CrmStock")]
    [InlineData("CrmSku", "ProductId", "Set-CrmStock")]
    [InlineData("CrmCustomer", "CustomerId", "New-CrmRelation Get-CrmRelation")]
    [InlineData("CrmCustomer", "Id", "Set-CrmCustomer Remove-CrmCustomer Get-CrmCustomer")]
    [InlineData("CrmRelation", "RelationId", "Set-CrmRelation Remove-CrmRelation New-CrmDiscount Get-CrmDiscount")]
    [InlineData("CrmDiscount", "ProductId", "Set-CrmDiscount Remove-CrmDiscount Set-CrmProductAccess")]
    [InlineData("CrmRecord", "ObjectName", "Get-CrmRecord Set-CrmRecord New-CrmRecord")]
    [InlineData("CrmRecord", "Id", "Get-CrmRecord Set-CrmRecord")]
    [InlineData("CrmOperation", "OperationKey", "Get-CrmOperation Resolve-CrmOperation")]
    [InlineData("CrmResult", "OperationKey", "Get-CrmOperation Resolve-CrmOperation")]
    public void What_identifies_an_object_is_called_as_the_parameter_that_takes_it(string type, string property, string takers)
    {
        using var session = new Session();
        var members = session.Run($"[CrmTools.{type}].GetProperties().Name; (Get-Module CrmTools).ImplementingAssembly | Out-Null; $t = [xml](Get-Content '{Path.Combine(Path.GetDirectoryName(BuiltModule.Manifest)!, "CrmTools.Types.ps1xml")}' -Raw); ($t.Types.Type | Where-Object Name -EQ 'CrmTools.{type}').Members.AliasProperty.Name")
            .Clean().Output.Where(item => item is not null).Select(item => $"{item}").ToArray();
        Assert.Contains(property, members);
        foreach (var name in takers.Split(' '))
        {
            var cmdlet = Cmdlets.Single(cmdlet => cmdlet.Name == name);
            var parameter = cmdlet.Parameters.Values.Single(parameter => parameter.Name == property || parameter.Aliases.Contains(property));
            Assert.True(parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName), $"{name} -{parameter.Name}");
        }
    }

    [Fact]
    public void No_parameter_of_a_writer_has_the_name_of_a_state()
    {
        // A balance, a total, a stock or a price that an object has must not become part of a write because it is called like its parameter.
        string[] states = ["PointBalance", "PointTotal", "Balance", "BalanceAfter", "BalanceBefore", "Total", "Change", "Debit", "Credit"];
        foreach (var parameter in Cmdlets.Where(cmdlet => cmdlet.Verb is not "Get").SelectMany(cmdlet => cmdlet.Parameters.Values))
            Assert.DoesNotContain(parameter.Aliases.Prepend(parameter.Name), name => states.Contains(name));
    }

    private static CmdletInfo[] Load()
    {
        // The commands live as long as the process, and so must the session that they belong to.
        var session = new Session();
        return [.. session.Run("Get-Command -Module CrmTools").Clean().Output.Select(item => (CmdletInfo)item.BaseObject)];
    }
}
