using CrmTools.Sandbox.Onex;

namespace CrmTools.Sandbox.Tests.Onex;

/// <summary>The expected values were computed with Python's hashlib, not with code of this repository.</summary>
public sealed class SignatureTests
{
    [Fact]
    public void Plain_parameters() => Assert.Equal(
        "05265E0267EC7B19486CEEBBDD243062",
        Sign(new() { ["timestamp"] = "1440063403", ["method"] = "taocrm.members.get", ["flag"] = "sandbox", ["content"] = "{\"member_id\":100001}" }));

    [Fact]
    public void Chinese_is_signed_in_utf8() => Assert.Equal(
        "02845AE283506AE799A52A7C77A7522B",
        Sign(new()
        {
            ["flag"] = "sandbox",
            ["method"] = "taocrm.members.add",
            ["timestamp"] = "1440063403",
            ["content"] = "{\"uname\":\"阿花\",\"real_name\":\"张学勇\"}",
        }));

    [Fact]
    public void Nulls_drop_out_booleans_become_digits_and_arrays_join_by_the_same_rule() => Assert.Equal(
        "F39F03F86AA84C8987764B327ACF5FCE",
        Sign(new()
        {
            ["b"] = true,
            ["a"] = false,
            ["n"] = null,
            ["B"] = "upper",
            ["list"] = new object?[] { "x", "y", new Dictionary<string, object?> { ["k"] = 1 } },
            ["map"] = new Dictionary<string, object?> { ["z"] = 1, ["A"] = 2 },
            ["sign"] = "ignored",
            ["_"] = "under",
            ["number"] = 42,
        }));

    [Fact]
    public void List_positions_sort_as_text() => Assert.Equal(
        "B123C3E3E2340953C3F300CDD17DC789",
        Sign(new() { ["l"] = Enumerable.Range(0, 11).Select(i => i.ToString()).ToArray() }));

    [Fact]
    public void The_private_key_counts() => Assert.Equal(
        "9871D691455E7FB0C8243712C7828EDD",
        OnexSigner.Sign(
            new Dictionary<string, object?>
            {
                ["flag"] = "test", ["method"] = "sales.getList", ["type"] = "xml", ["charset"] = "utf-8", ["ver"] = "1",
                ["start_time"] = "2012-11-11", ["end_time"] = "2012-11-12", ["page_no"] = "1", ["page_size"] = "100",
            },
            "OWzAjfxLBiaXWdoCYwr"));

    private static string Sign(Dictionary<string, object?> parameters) => OnexSigner.Sign(parameters, "sandbox-private-key");
}
