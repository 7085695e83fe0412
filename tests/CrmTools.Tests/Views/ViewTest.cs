using System.Management.Automation;

namespace CrmTools.Tests.Views;

/// <summary>A test that renders objects of every type.</summary>
public abstract class ViewTest : AllSystemsTest
{
    private protected override void Connect()
    {
        base.Connect();
        Session.Run(EveryObject.Preparation).Clean();
    }

    /// <summary>The objects of every type. They stay in <c>$objects</c> for the scripts of the test.</summary>
    private protected IEnumerable<(string Type, IReadOnlyList<PSObject> Objects)> Every()
    {
        foreach (var (type, script) in EveryObject.Sources)
        {
            var objects = Session.Run($"$objects = @({script}); $objects").Clean().Output;
            Assert.True(objects.Count > 0, script);
            Assert.All(objects, item => Assert.Equal($"CrmTools.{type}", item.TypeName()));
            yield return (type, objects);
        }
    }

    /// <summary>What a script shows.</summary>
    private protected string Show(string script, int width = 160) =>
        string.Concat(Session.Run($"{script} | Out-String -Width {width}").Clean().Output.Select(item => item.ToString()));
}
