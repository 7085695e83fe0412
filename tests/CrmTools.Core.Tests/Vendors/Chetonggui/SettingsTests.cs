using CrmTools.Core.Vendors.Chetonggui;

namespace CrmTools.Core.Tests.Vendors.Chetonggui;

public sealed class SettingsTests
{
    [Fact]
    public void Every_operation_has_a_path_that_can_be_changed()
    {
        Assert.Equal(15, ChetongguiSettings.Known.Keys.Count(key => key.StartsWith("Path.", StringComparison.Ordinal)));
        Open(("Path.PlaceOrder", "/v2/orders"), ("path.ship", "v2/ship"));
    }

    [Theory]
    [InlineData("Path.PlaceOrder", "https://elsewhere.example/x")]
    [InlineData("Path.PlaceOrder", "../x")]
    [InlineData("Path.Unknown", "/x")]
    [InlineData("TimestampDigits", "40")]
    [InlineData("TimestampDigits", "many")]
    [InlineData("OrderQueryType", "0")]
    [InlineData("LineDiscount", "Thousandths")]
    [InlineData("SexForm", "Letters")]
    [InlineData("ReturnForm", "Round")]
    public void A_setting_that_cannot_be_meant_is_refused(string key, string value)
    {
        var error = Assert.Throws<CrmException>(() => Open((key, value)));
        Assert.Equal(CrmErrorId.InvalidInput, error.ErrorId);
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_of_another_vendor_is_refused_in_the_users_words()
    {
        var request = new ConnectRequest { Vendor = "CheTongGui", Name = "x", Sandbox = true, Parameters = new Dictionary<string, object> { ["Flag"] = "f" } };
        var error = Assert.Throws<CrmException>(() => new CrmEngine().Open(request, new CrmConnection("x", "CheTongGui")));
        Assert.Contains("takes -Credential, -Secret.", error.Message, StringComparison.Ordinal);
    }

    private static void Open(params (string Key, object? Value)[] settings)
    {
        var request = new ConnectRequest
        {
            Vendor = "CheTongGui",
            Name = "settings",
            Sandbox = true,
            Settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value),
        };
        using var session = new CrmEngine().Open(request, new CrmConnection("settings", "CheTongGui"));
    }
}
