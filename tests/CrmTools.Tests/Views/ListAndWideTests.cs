namespace CrmTools.Tests.Views;

/// <summary>Format-List and Format-Wide.</summary>
public sealed class ListAndWideTests : ViewTest
{
    // What a list leaves out at first, to be seen with Format-List *.
    private static readonly string[] Kept = ["Extra", "Connection", "Vendor"];

    [Fact]
    public void Every_type_has_a_list_that_shows_its_own_properties_in_culture()
    {
        foreach (var (type, objects) in Every())
        {
            var text = Show("$objects | Format-List");
            Assert.DoesNotContain("#ERR", text, StringComparison.Ordinal);
            var labels = Screenful.Lines(text).Where(line => line.Contains(" : ", StringComparison.Ordinal) || line.EndsWith(" :", StringComparison.Ordinal))
                .Select(line => line.Split(':')[0].Trim()).Distinct().ToArray();
            Assert.InRange(labels.Length, 2, 40);
            Assert.Equal(objects.Count * labels.Length, Screenful.Lines(text).Count(line => labels.Any(label => line.StartsWith($"{label} ", StringComparison.Ordinal) && line.Contains(':', StringComparison.Ordinal))));
            if (type is "CrmRecord") continue;

            // Each label but the address of a connection is a property, and none that a script can use to tell objects apart is missing.
            var properties = objects[0].Properties.Select(property => property.Name).ToArray();
            Assert.All(labels.Except(["Address"]), label => Assert.Contains(label, properties));
            if (properties.Contains("Connection") && type != "CrmConnectionTest") Assert.Contains("Connection", labels);
            if (properties.Contains("Id")) Assert.Contains("Id", labels);
            if (properties.Contains("OperationKey") && type is not "CrmPointEntry") Assert.Contains("OperationKey", labels);
        }
    }

    [Fact]
    public void What_is_absent_is_empty()
    {
        var lines = Screenful.Lines(Show("Get-CrmMember 100009 -Connection onex | Format-List"));
        Assert.Contains(lines, line => line.TrimEnd() == "PointBalance   :");
        Assert.Contains(lines, line => line.TrimEnd() == "WeChatOpenId   :");
    }

    [Fact]
    public void Everything_is_shown_where_it_is_asked_for()
    {
        var text = Show("Get-CrmMember 100001 -Connection onex | Format-List *");
        foreach (var name in new[] { "UserName", "ReferralCode", "CreatedAt", "CustomField", "Zip" }.Concat(Kept)) Assert.Contains(name, text);
    }

    [Fact]
    public void Every_type_has_a_wide_form_that_names_its_objects()
    {
        foreach (var (type, objects) in Every())
        {
            var text = Show("$objects | Format-Wide", width: 120);
            Assert.DoesNotContain("#ERR", text, StringComparison.Ordinal);
            Assert.DoesNotContain("CrmTools.", text, StringComparison.Ordinal);
            Assert.Equal((type, (objects.Count + 1) / 2), (type, Screenful.Lines(text).Count));
            Assert.All(Screenful.Lines(text), line => Assert.InRange(Screenful.Cells(line).Count, 1, 120));
        }
    }

    [Fact]
    public void Wide_columns_begin_in_line_after_chinese_names()
    {
        var lines = Screenful.Lines(Show("Get-CrmMember -First 20 -Connection onex | Format-Wide", width: 120)).Select(Screenful.Cells).ToArray();
        Assert.Equal(10, lines.Length);
        var start = Enumerable.Range(40, 40).First(cell => lines.All(line => line[cell] != " " && line[cell - 1] == " "));
        Assert.All(lines, line => Assert.Equal("", string.Concat(line.Skip(20).Take(start - 20)).Trim()));
    }
}
