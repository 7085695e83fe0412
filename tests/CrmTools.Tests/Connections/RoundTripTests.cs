using System.Management.Automation;

namespace CrmTools.Tests.Connections;

/// <summary>Objects lead back to the shop that they came from, and nowhere else.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private Shop _east = null!;
    private Shop _west = null!;
    private Session _session = null!;

    public async ValueTask InitializeAsync()
    {
        _east = await Shop.StartAsync();
        _west = await Shop.StartAsync();
        _session = new Session();
        _east.OpenOnex(_session, "east");
        _west.OpenOnex(_session, "west");
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _east.DisposeAsync();
        await _west.DisposeAsync();
    }

    [Fact]
    public void Members_of_two_shops_go_back_each_to_its_own()
    {
        _session.Run("(Get-CrmMember -First 3 -Connection east) + (Get-CrmMember -First 2 -Connection west) | Add-CrmPoint -Point 5 -ThrottleLimit 8").Clean();
        Assert.Equal(["100001", "100002", "100003"], _east.Ledger.Entries().Select(entry => entry.Subject).Order());
        Assert.Equal(["100001", "100002"], _west.Ledger.Entries().Select(entry => entry.Subject).Order());
    }

    [Fact]
    public void A_piped_object_of_another_shop_is_refused_for_its_ids_mean_nothing_there()
    {
        foreach (var command in new[] { "Add-CrmPoint -Point 5", "Set-CrmPoint -Point 5", "Set-CrmMember -City x", "Get-CrmPoint", "Get-CrmPointLog", "Get-CrmOrder", "Get-CrmMember" })
        {
            var error = _session.Run($"$member = Get-CrmMember 100001 -Connection east; $member | {command} -Connection west").Error;
            Assert.Equal("InvalidInput", error.Id());
            Assert.StartsWith("Connection:", error.Exception.Message);
            Assert.Contains("east", error.Exception.Message);
            Assert.Contains("west", error.Exception.Message);
        }

        Assert.Equal(0, _west.Traffic.Total);
        Assert.Empty(_east.Ledger.Entries());
    }

    [Fact]
    public void Its_own_shop_may_be_named()
    {
        _session.Run("Get-CrmMember 100001 -Connection east | Add-CrmPoint -Point 5 -Connection east").Clean();
        Assert.Single(_east.Ledger.Entries());
    }

    [Fact]
    public void A_members_fields_may_be_copied_into_another_shop()
    {
        _session.Run("Get-CrmMember 100007 -Connection east | New-CrmMember -Connection west -Mobile 13900000007").Clean();
        Assert.Equal("members.add", Assert.Single(_west.Ledger.Entries()).Operation);
        Assert.Empty(_east.Ledger.Entries());
        Assert.Equal(_east.Person(7).Name, _session.Run("Get-CrmMember 101201 -Connection west").Single.Text("Name"));
    }

    [Fact]
    public void A_closed_shop_that_is_open_again_is_found_by_what_it_is_not_by_its_name()
    {
        _session.Run("$member = Get-CrmMember 100001 -Connection east; Disconnect-CrmVendor east").Clean();
        Assert.Equal("NotConnected", _session.Run("$member | Add-CrmPoint -Point 5").Error.Id());

        // The name now means another shop: a gift to member 100001 there would reach a stranger.
        _west.OpenOnex(_session, "east");
        Assert.Equal("NotConnected", _session.Run("$member | Add-CrmPoint -Point 5").Error.Id());
        Assert.Empty(_west.Ledger.Entries());

        _east.OpenOnex(_session, "old-east");
        _session.Run("$member | Add-CrmPoint -Point 5").Clean();
        Assert.Single(_east.Ledger.Entries());
    }

    [Fact]
    public void Results_and_logs_lead_back_too()
    {
        _session.Run("$result = Add-CrmPoint 100009 5 -Connection east").Clean();
        Assert.Equal(["east", "east"], _session.Run("Get-CrmMember 100009 -Connection east | Get-CrmPoint").Clean().Texts("Connection"));
        Assert.All(_session.Run("Get-CrmMember 100009 -Connection east | Get-CrmPointLog | Get-CrmMember").Clean().Texts("Connection"), name => Assert.Equal("east", name));
        Assert.All(_session.Run("Get-CrmMember 100008 -Connection west | Get-CrmOrder | Get-CrmPoint").Clean().Texts("Connection"), name => Assert.Equal("west", name));
    }

    [Fact]
    public void Sessions_do_not_see_each_others_connections()
    {
        using var other = new Session();
        Assert.Empty(other.Run("Get-CrmConnection").Clean().Output);
        Assert.Equal("NotConnected", other.Run("Get-CrmMember 100001").Error.Id());
        other.Run("Get-CrmConnection * | Disconnect-CrmVendor").Clean();
        Assert.Equal(2, _session.Run("Get-CrmConnection").Clean().Output.Count);
    }

    [Fact]
    public void A_connection_object_works_in_another_session()
    {
        using var other = new Session();
        other.Set("carried", _session.Run("Get-CrmConnection west").Single.BaseObject);
        Assert.Equal("100005", other.Run("Get-CrmMember 100005 -Connection $carried").Single.Text("Id"));
        Assert.Equal(1, _west.Traffic.Total);
        Assert.Empty(other.Run("Get-CrmConnection").Clean().Output);
        other.Run("Get-CrmMember 100005 -Connection $carried | Add-CrmPoint -Point 3").Clean();
        Assert.Single(_west.Ledger.Entries());
    }

    [Fact]
    public void Objects_that_were_stored_find_the_shop_of_their_name()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.clixml");
        try
        {
            _session.Set("file", file).Run("Get-CrmMember -First 2 -Connection west | Export-Clixml $file").Clean();
            var members = _session.Run("$stored = Import-Clixml $file; $stored").Clean();
            Assert.All(members.Output, member => Assert.Equal("Deserialized.CrmTools.CrmMember", member.TypeName()));
            _session.Run("$stored | Add-CrmPoint -Point 4").Clean();
            Assert.Equal(["100001", "100002"], _west.Ledger.Entries().Select(entry => entry.Subject).Order());
            Assert.Empty(_east.Ledger.Entries());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
