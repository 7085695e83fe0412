using System.Text.Json;

namespace CrmTools.Core.Reading;

/// <summary>
/// The fields of a wire type whose rows come by the hundred thousand, and how each is read. Does what the serializer does with a generated
/// context and the converters of this folder, in half the time: a name is compared with the one that followed last time and not looked up, and
/// no name is made into text again. It also needs no code that is generated when it first runs, as the serializer's generics over
/// <c>bool?</c> and the like do.
/// </summary>
/// <typeparam name="T">The wire type.</typeparam>
/// <param name="create">Makes a row: by <c>new T()</c> it would be made by reflection.</param>
/// <param name="extra">Where fields that the table does not have go.</param>
internal sealed class FieldTable<T>(Func<T> create, Func<T, ExtraValues> extra)
    where T : class
{
    /// <summary>Unknown names that are remembered; a server that makes up new ones for each row must not fill the memory.</summary>
    private const int MostUnknown = 64;

    private readonly List<TableField<T>> _known = [];
    private readonly TableField<T> _start = new("", static (ref _, _) => { });
    private volatile TableField<T>[] _unknown = [];

    public FieldTable<T> Text(string name, Action<T, string?> set) => Add(name, (ref reader, row) => set(row, Scalar.Text(ref reader)));

    /// <summary>A text that many rows have in common, such as a city: it becomes one string.</summary>
    public FieldTable<T> Shared(string name, Action<T, string?> set)
    {
        var texts = new SharedTexts();
        return Add(name, (ref reader, row) => set(row, texts.Read(ref reader)));
    }

    public FieldTable<T> Flag(string name, Action<T, bool?> set) => Add(name, (ref reader, row) => set(row, FlagConverter.Read(ref reader)));

    public FieldTable<T> Sex(string name, Action<T, CrmSex?> set) => Add(name, (ref reader, row) => set(row, SexConverter.Read(ref reader)));

    public FieldTable<T> Day(string name, Action<T, DateTime?> set) => Add(name, (ref reader, row) => set(row, DayConverter.Read(ref reader)));

    public FieldTable<T> Time(string name, Action<T, DateTimeOffset?> set) => Add(name, (ref reader, row) => set(row, TimeConverter.Read(ref reader)));

    /// <summary>Reads the object that the reader stands on; afterwards it stands on its end.</summary>
    /// <exception cref="JsonException">It is no object, or a value does not fit its field.</exception>
    public T Row(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException(ReadingStrings.FormatObjectExpected(reader.TokenType));
        var row = create();
        var field = _start;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            field = Next(field, ref reader);
            reader.Read();
            try
            {
                field.Read(ref reader, row);
            }
            catch (Exception error) when (error is JsonException { Path: null } or InvalidOperationException)
            {
                // The serializer's own errors name the place too. What is no text is no fault of the program's.
                throw new JsonException(error.Message, $"$.{field.Name}", null, null, error is JsonException ? error.InnerException : error);
            }
        }

        return row;
    }

    private FieldTable<T> Add(string name, FieldReader<T> read)
    {
        _known.Add(new TableField<T>(name, read));
        return this;
    }

    private TableField<T> Next(TableField<T> before, ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence) return Named(ExtraFields.Name(ref reader));
        var name = reader.ValueSpan;
        if (before.Follower is { } usual && name.SequenceEqual(usual.Utf8)) return usual;
        var field = Find(_known, name) ?? Find(_unknown, name) ?? Remember(Unknown(ExtraFields.Name(ref reader)));

        // Written by several threads, and any of their answers will do.
        before.Follower = field;
        return field;
    }

    private static TableField<T>? Find(IReadOnlyList<TableField<T>> fields, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (name.SequenceEqual(fields[i].Utf8)) return fields[i];
        }

        return null;
    }

    private TableField<T> Named(string name) => _known.Find(field => field.Name == name) ?? Unknown(name);

    private TableField<T> Unknown(string name)
    {
        var texts = new SharedTexts();
        return new TableField<T>(name, (ref reader, row) => extra(row).Set(name, texts.ReadPlain(ref reader)));
    }

    private TableField<T> Remember(TableField<T> field)
    {
        if (_unknown.Length < MostUnknown) _unknown = [.. _unknown, field];
        return field;
    }
}
