using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CrmTools.Core.Reading;

/// <summary>
/// Fields beyond those we know, of rows that come by the hundred thousand: names and values in one array, a third of what a dictionary keeps for
/// a few fields. Also the untyped dictionary that PowerShell looks for, so that <c>$member.Extra.alipay</c> works; it cannot be changed.
/// </summary>
internal sealed class ExtraValues : IReadOnlyDictionary<string, object?>, IDictionary
{
    // Name, value, name, value: in the order in which they came.
    private object?[] _fields = new object?[4];

    public int Count { get; private set; }

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<object?> Values => this.Select(pair => pair.Value);

    ICollection IDictionary.Keys => Keys.ToArray();

    ICollection IDictionary.Values => Values.ToArray();

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    object? IDictionary.this[object key]
    {
        get => key is string name && TryGetValue(name, out var value) ? value : null;
        set => throw new NotSupportedException();
    }

    /// <summary>Adds a field while its row is read; of a name that comes twice the last counts.</summary>
    public void Set(string name, object? value)
    {
        var at = Place(name);
        if (at < 0)
        {
            at = 2 * Count++;
            if (at == _fields.Length) Array.Resize(ref _fields, 2 * at);
            _fields[at] = name;
        }

        _fields[at + 1] = value;
    }

    public bool ContainsKey(string key) => Place(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var at = Place(key);
        value = at < 0 ? null : _fields[at + 1];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var at = 0; at < 2 * Count; at += 2) yield return new((string)_fields[at]!, _fields[at + 1]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A dictionary's own enumerator knows how to be both.
    IDictionaryEnumerator IDictionary.GetEnumerator() => ((IDictionary)new Dictionary<string, object?>(this)).GetEnumerator();

    public void CopyTo(Array array, int index)
    {
        foreach (var pair in this) array.SetValue(pair, index++);
    }

    bool IDictionary.Contains(object key) => key is string name && ContainsKey(name);

    void IDictionary.Add(object key, object? value) => throw new NotSupportedException();

    void IDictionary.Clear() => throw new NotSupportedException();

    void IDictionary.Remove(object key) => throw new NotSupportedException();

    private int Place(string name)
    {
        for (var at = 0; at < 2 * Count; at += 2)
        {
            if ((string)_fields[at]! == name) return at;
        }

        return -1;
    }
}
