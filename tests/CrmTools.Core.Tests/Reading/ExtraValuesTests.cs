using System.Collections;
using System.Text.Json;
using CrmTools.Core.Reading;

namespace CrmTools.Core.Tests.Reading;

/// <summary>Fields beyond those we know behave as a dictionary does that cannot be changed, in either of its forms.</summary>
public sealed class ExtraValuesTests
{
    private readonly ExtraValues _values = new();

    public ExtraValuesTests()
    {
        foreach (var i in Enumerable.Range(0, 9)) _values.Set($"field{i}", i);
        _values.Set("field3", "again");
    }

    [Fact]
    public void Fields_keep_their_order_and_the_last_of_a_name_counts()
    {
        Assert.Equal(9, _values.Count);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => $"field{i}"), _values.Keys);
        Assert.Equal([0, 1, 2, "again", 4, 5, 6, 7, 8], _values.Values);
        Assert.Equal("again", _values["field3"]);
    }

    [Fact]
    public void A_name_that_did_not_come_is_no_field()
    {
        Assert.False(_values.ContainsKey("Field3"));
        Assert.False(_values.TryGetValue("other", out _));
        Assert.Throws<KeyNotFoundException>(() => _values["other"]);
        Assert.Null(((IDictionary)_values)["other"]);
        Assert.Null(((IDictionary)_values)[3]);
    }

    [Fact]
    public void The_untyped_form_has_the_same_fields()
    {
        IDictionary untyped = _values;
        var entries = untyped.Cast<object>().ToArray();
        Assert.Equal(9, entries.Length);
        Assert.Equal("again", untyped["field3"]);
        Assert.True(untyped.Contains("field8"));
        Assert.Equal(_values.Keys, untyped.Keys.Cast<string>());
        Assert.Equal(_values.Values, untyped.Values.Cast<object>());
        var enumerator = untyped.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(("field0", 0), (enumerator.Key, enumerator.Value));
        var copy = new object[10];
        untyped.CopyTo(copy, 1);
        Assert.Equal(new KeyValuePair<string, object?>("field0", 0), copy[1]);
    }

    [Fact]
    public void Nobody_changes_them()
    {
        IDictionary untyped = _values;
        Assert.True(untyped.IsReadOnly);
        Assert.Throws<NotSupportedException>(() => untyped["field0"] = 1);
        Assert.Throws<NotSupportedException>(() => untyped.Add("x", 1));
        Assert.Throws<NotSupportedException>(() => untyped.Remove("field0"));
        Assert.Throws<NotSupportedException>(untyped.Clear);
    }

    [Fact]
    public void As_JSON_they_are_an_object() =>
        Assert.StartsWith("""{"field0":0,"field1":1,"field2":2,"field3":"again",""", JsonSerializer.Serialize<IReadOnlyDictionary<string, object?>>(_values), StringComparison.Ordinal);
}
