using System.Management.Automation;

namespace CrmTools.Tests.Rules;

/// <summary>What every cmdlet of the module keeps to, read off the imported module itself.</summary>
public sealed class SurfaceTests
{
    private static readonly string[] Connections = ["Connect-CrmVendor", "Disconnect-CrmVendor", "Get-CrmConnection", "Test-CrmConnection"];
    private static readonly string[] Reading = ["Get", "Test"];
    private static readonly CmdletInfo[] Cmdlets = Load();

    public static TheoryData<string> Names => [.. Cmdlets.Select(cmdlet => cmdlet.Name)];

    [Fact]
    public void What_is_exported_is_what_the_manifest_lists()
    {
        using var session = new Session();
        var listed = session.Set("path", BuiltModule.Manifest)
            .Run("& ([scriptblock]::Create((Get-Content $path -Raw))) | ForEach-Object { $_.CmdletsToExport }").Clean().Output.Select(name => name.ToString());
        Assert.Equal(listed.Order(), Cmdlets.Select(cmdlet => cmdlet.Name).Order());
        Assert.Empty(session.Run("(Get-Module CrmTools).ExportedFunctions.Values; (Get-Module CrmTools).ExportedAliases.Values").Clean().Output);
    }

    [Fact]
    public void Every_cmdlet_class_of_the_module_is_exported()
    {
        var classes = Cmdlets[0].ImplementingType.Assembly.GetExportedTypes().Where(type => !type.IsAbstract && typeof(Cmdlet).IsAssignableFrom(type));
        Assert.Equal(classes.Select(type => type.FullName).Order(), Cmdlets.Select(cmdlet => cmdlet.ImplementingType.FullName).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Verb_is_approved_and_noun_is_singular_and_ours(string name)
    {
        var cmdlet = Find(name);
        using var session = new Session(imported: false);
        var verbs = typeof(VerbsCommon).Assembly.GetExportedTypes().Where(type => type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields()).Select(field => field.Name);
        Assert.Contains(cmdlet.Verb, verbs);
        Assert.StartsWith("Crm", cmdlet.Noun);
        Assert.False(cmdlet.Noun.EndsWith('s') && !cmdlet.Noun.EndsWith("ss", StringComparison.Ordinal), cmdlet.Noun);
        Assert.Equal($"{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.ImplementingType.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_what_it_emits(string name) => Assert.NotEmpty(Find(name).ImplementingType.GetCustomAttributes(typeof(OutputTypeAttribute), false));

    [Theory]
    [MemberData(nameof(Names))]
    public void Writers_and_only_they_support_WhatIf_with_an_honest_impact(string name)
    {
        var cmdlet = Find(name);
        var attribute = Assert.IsType<CmdletAttribute>(cmdlet.ImplementingType.GetCustomAttributes(typeof(CmdletAttribute), false)[0]);
        var writes = !Connections.Contains(name) && !Reading.Contains(cmdlet.Verb) && cmdlet.Verb is not ("Register" or "Unregister") && name is not "New-CrmFilter";
        if (writes) Assert.True(attribute.SupportsShouldProcess, name);
        if (Reading.Contains(cmdlet.Verb)) Assert.False(attribute.SupportsShouldProcess, name);
        if (!writes) return;
        var high = cmdlet.Verb == "Remove" || name is "New-CrmPayment" or "Stop-CrmOrder";
        Assert.Equal(high ? ConfirmImpact.High : ConfirmImpact.Medium, attribute.ConfirmImpact);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Data_cmdlets_take_Connection_and_ThrottleLimit(string name)
    {
        var cmdlet = Find(name);
        if (!typeof(Cmdlet).IsAssignableFrom(cmdlet.ImplementingType) || !IsData(cmdlet)) return;
        var connection = cmdlet.Parameters["Connection"];
        Assert.All(connection.ParameterSets.Values, set => Assert.True(set.ValueFromPipelineByPropertyName));
        Assert.Contains(connection.Attributes, attribute => attribute is ArgumentCompleterAttribute);
        Assert.Contains("ThrottleLimit", cmdlet.Parameters.Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lists_take_the_standard_paging_parameters(string name)
    {
        var cmdlet = Find(name);
        if (!cmdlet.Parameters.ContainsKey("First")) return;
        Assert.Contains("Skip", cmdlet.Parameters.Keys);
        Assert.Contains("IncludeTotalCount", cmdlet.Parameters.Keys);
        Assert.Contains("PageSize", cmdlet.Parameters.Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_secret_is_plain_text(string name)
    {
        var telling = new[] { "secret", "password", "token", "key" };
        foreach (var parameter in Find(name).Parameters.Values)
        {
            if (parameter.ParameterType != typeof(string)) continue;
            Assert.False(
                Array.Exists(telling, word => parameter.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && parameter.Name is not ("OperationKey" or "SecretName"),
                $"{name} -{parameter.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_most_one_parameter_a_set_takes_the_piped_object_itself(string name)
    {
        var cmdlet = Find(name);
        foreach (var set in cmdlet.ParameterSets)
        {
            var byValue = set.Parameters.Count(parameter => parameter.ValueFromPipeline);
            Assert.InRange(byValue, IsData(cmdlet) ? 1 : 0, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_that_add_take_an_OperationKey_from_the_pipeline(string name)
    {
        var cmdlet = Find(name);
        if (cmdlet.Verb is not ("New" or "Add" or "Send") || name is "New-CrmFilter" or "Add-CrmMedia") return;
        Assert.All(cmdlet.Parameters["OperationKey"].ParameterSets.Values, set => Assert.True(set.ValueFromPipelineByPropertyName));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Set_and_its_like_emit_only_with_PassThru(string name)
    {
        var cmdlet = Find(name);
        if (cmdlet.Verb is "Set" or "Remove" or "Confirm" or "Approve" or "Complete" or "Stop") Assert.Contains("PassThru", cmdlet.Parameters.Keys);
    }

    [Fact]
    public void Positions_are_not_taken_twice()
    {
        foreach (var set in Cmdlets.SelectMany(cmdlet => cmdlet.ParameterSets))
        {
            var positions = set.Parameters.Where(parameter => parameter.Position >= 0).Select(parameter => parameter.Position).ToArray();
            Assert.Equal(positions.Distinct().Count(), positions.Length);
        }
    }

    private static bool IsData(CmdletInfo cmdlet) => cmdlet.Parameters.ContainsKey("ThrottleLimit");

    private static CmdletInfo Find(string name) => Cmdlets.Single(cmdlet => cmdlet.Name == name);

    private static CmdletInfo[] Load()
    {
        // The commands live as long as the process, and so must the session that they belong to.
        var session = new Session();
        return [.. session.Run("Get-Command -Module CrmTools").Clean().Output.Select(item => (CmdletInfo)item.BaseObject)];
    }
}
