using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class StandInTests
{
    [Theory]
    [InlineData("(1, 2, 3 | Measure-Object -Sum -Average).Sum", "6")]
    [InlineData("('b', 'a' | Measure-Object -Maximum).Maximum", "b")]
    [InlineData("(2, 4, 4, 4, 5, 5, 7, 9 | Measure-Object -StandardDeviation).StandardDeviation.ToString('0.000')", "2.138")]
    [InlineData("([pscustomobject]@{ N = 5 }, [pscustomobject]@{ } | Measure-Object N -Average).Count", "1")]
    [InlineData("(3, 1, 2 | Sort-Object) -join ''", "123")]
    [InlineData("('10', '9', 'a' | Sort-Object) -join ' '", "10 9 a")]
    [InlineData("('b', 'A', 'a' | Sort-Object -Unique) -join ''", "Ab")]
    [InlineData("(1..5 | Sort-Object -Descending -Top 2) -join ''", "54")]
    [InlineData("('bb', 'a', 'cc' | Sort-Object Length, @{ e = { $_ }; Descending = $true }) -join ' '", "a cc bb")]
    [InlineData("(1..5 | Group-Object { $_ % 2 } | ForEach-Object { \"$($_.Name):$($_.Group)\" }) -join ' '", "0:2 4 1:1 3 5")]
    [InlineData("('x', 'y', 'X' | Group-Object -AsHashTable)['x'].Count", "2")]
    [InlineData("('x', 'y', 'X' | Group-Object -NoElement | ForEach-Object Count) -join ' '", "2 1")]
    [InlineData("Get-Date '2024-05-06 07:08:09' -Format 'yyyy年M月d日 HH:mm'", "2024年5月6日 07:08")]
    [InlineData("(Get-Date '2024-05-31' -Day 1).ToString('MM-dd')", "05-01")]
    [InlineData("Get-Date '2024-05-06' -Format FileDate", "20240506")]
    [InlineData("(New-TimeSpan -Minutes 90).TotalHours", "1.5")]
    [InlineData("(New-TimeSpan '2024-01-01' '2024-01-03').Days", "2")]
    [InlineData("(New-Object Text.StringBuilder 'abc', 50).Append('d').ToString()", "abcd")]
    [InlineData("New-Object psobject -Property ([ordered]@{ A = 1; B = 2 })", "@{A=1; B=2}")]
    [InlineData("(New-Object UriBuilder -Property @{ Host = 'h' }).Host", "h")]
    [InlineData("(New-Object 'Collections.Generic.List[int]').Count", "0")]
    [InlineData("(Write-Output 1, 2).Count", "2")]
    [InlineData("(1..9 | Get-Random -Count 9 | Sort-Object) -join ''", "123456789")]
    [InlineData("(Get-Random -Minimum 3 -Maximum 4).GetType().Name", "Int32")]
    [InlineData("(Measure-Command { Start-Sleep -Milliseconds 60 }).TotalMilliseconds -ge 50", "True")]
    [InlineData("$x = 1; Set-Variable x 2; Get-Variable x -ValueOnly", "2")]
    [InlineData("& { Set-Variable y 3 -Scope Script }; $y", "3")]
    [InlineData("(ConvertTo-SecureString 's' -AsPlainText -Force | ConvertFrom-SecureString -AsPlainText)", "s")]
    [InlineData("('x' | Add-Member Tag 5 -PassThru).Tag", "5")]
    [InlineData("('x' | Get-Member -MemberType Property).Name", "Length")]
    [InlineData("Invoke-Expression '$z = 4; $z + 1'; ", "5")]
    [InlineData("(New-Guid).GetType().Name", "Guid")]
    public void Results_are_those_of_the_real_cmdlets(string script, string expected) =>
        Assert.Equal(expected, string.Join('|', Engine.Text(script)));

    [Fact]
    public void Text_that_is_no_number_is_an_error_in_a_sum() =>
        Assert.Equal(
            ["NonNumericInputObject,CrmTools.Shell.StandIns.MeasureObjectCommand"],
            Engine.Text("$null = 1, 'x' | Measure-Object -Sum -ErrorVariable e -ErrorAction SilentlyContinue; $e.FullyQualifiedErrorId"));

    [Fact]
    public void Written_errors_can_be_caught_with_what_they_carry() =>
        Assert.Equal(
            ["no: Id1 InvalidData T"],
            Engine.Text(
                """
                try { Write-Error 'no' -ErrorId Id1 -Category InvalidData -TargetObject T -ErrorAction Stop }
                catch { "$($_): $($_.FullyQualifiedErrorId.Split(',')[0]) $($_.CategoryInfo.Category) $($_.TargetObject)" }
                """));

    [Fact]
    public void An_unsupported_parameter_is_a_binding_error() =>
        Assert.Equal(
            ["NamedParameterNotFound,CrmTools.Shell.StandIns.ImportCsvCommand"],
            Engine.Text("try { Import-Csv x.csv -UseCulture } catch { $_.FullyQualifiedErrorId }"));

    [Fact]
    public void Parallel_runspaces_have_them_too() =>
        Assert.Equal(["1", "1", "1"], Engine.Text("1..3 | ForEach-Object -Parallel { 1..9 | Select-Object -First 1 }"));

    [Fact]
    public void Commands_of_the_engine_are_never_replaced()
    {
        var state = EngineSession.CreateInitialState();

        Assert.All(
            InitialSessionState.CreateDefault2().Commands.OfType<SessionStateCmdletEntry>(),
            own =>
            {
                var entry = Assert.IsType<SessionStateCmdletEntry>(Assert.Single(state.Commands[own.Name]));
                Assert.Same(own.ImplementingType, entry.ImplementingType);
            });
    }

    [Fact]
    public void The_module_for_parallel_runspaces_exports_every_stand_in()
    {
        var manifest = Path.Combine(AppContext.BaseDirectory, "Modules", "CrmShell.StandIns", "CrmShell.StandIns.psd1");
        var own = typeof(EngineSession).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(CmdletAttribute), inherit: false).Cast<CmdletAttribute>())
            .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}");

        var exported = Engine.Text("param($m) (Test-ModuleManifest $m).ExportedCmdlets.Keys", manifest);

        Assert.Equal(own.Order(StringComparer.Ordinal), exported.Order(StringComparer.Ordinal));
    }
}
