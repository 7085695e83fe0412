using System.Management.Automation;
using CrmTools.Tests.Views;

namespace CrmTools.Tests.Rules;

/// <summary>
/// A state never becomes a change: every object that comes out goes into every writer without further arguments, live and stored, and nothing that
/// adds is sent. What a person says by such a pipe alone (stop these orders, remove these customers) is no addition.
/// </summary>
public sealed class EveryObjectIntoEveryWriterTests : ViewTest
{
    private static readonly string[] Additions =
    [
        "point.update", "point.update_by_parent_code", "posorder.add", "memberpay", "PlaceOrder", "OfferProduct", "Remind", "Ship", "Register",
        "member/setIgt", "product/add", "order/ship", "upload/uploadMedia", "upload/uploadMediaByFile", "data/create",
    ];

    [Theory]
    [InlineData("$objects")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($objects, 2))")]
    public void Nothing_is_added(string form)
    {
        var writers = Session.Run("Get-Command -Module CrmTools").Clean().Output.Select(item => (CmdletInfo)item.BaseObject)
            .Where(cmdlet => cmdlet.Parameters.ContainsKey("WhatIf") && !cmdlet.Noun.EndsWith("Connection", StringComparison.Ordinal) && cmdlet.Noun != "CrmVendor" && cmdlet.Name != "Export-CrmReport")
            .Select(cmdlet => cmdlet.Name).ToArray();
        Assert.InRange(writers.Length, 30, 60);

        // All objects first: what some writers rightly do with them would leave none for the others.
        var index = 0;
        foreach (var _ in Every()) Session.Run($"$kept{index++} = {form}").Clean();
        var said = 0;
        for (var kept = 0; kept < index; kept++)
        {
            foreach (var writer in writers)
            {
                var before = Added();
                var result = Session.Run($"$kept{kept} | {writer} -Confirm:$false");
                if (result.Errors.Count > 0 || result.IsTerminated) said++;
                Assert.True(before == Added(), $"{EveryObject.Sources[kept].Script} | {writer}: {Shop.Ledger.Entries()[^1]}");
            }
        }

        // Nearly every pair is refused with a word, and not silently.
        Assert.InRange(said, index * writers.Length * 8 / 10, int.MaxValue);
    }

    private int Added() => Shop.Ledger.Where(entry => Additions.Contains(entry.Operation)).Count;
}
