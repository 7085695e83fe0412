using System.Globalization;
using CrmTools.Sandbox.World;

namespace CrmTools.Sandbox.Onex;

/// <summary>Writes a reply's values in the dialect's forms; the document format is up to the heirs.</summary>
internal abstract class OnexWriter(OnexDialect dialect) : IDisposable
{
    public OnexDialect Dialect => dialect;

    /// <summary>So much is about to be written: room for it is made at once, since growing copies all that was written.</summary>
    public virtual void Expect(int bytes)
    {
    }

    /// <summary>Begins an object, named where it is a property, without a name where it is a list's item.</summary>
    public abstract void StartObject(string? name);

    public abstract void EndObject();

    public abstract void StartArray(string name);

    public abstract void EndArray();

    /// <summary>Ends the document and returns it in UTF-8.</summary>
    public abstract ReadOnlyMemory<byte> Finish();

    public abstract void Dispose();

    public void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Quoted(name, value);
        else if (dialect.AbsentIsNull) Absent(name);
        else Quoted(name, "");
    }

    public void Number(string name, long value) => Numeric(name, value.ToString(CultureInfo.InvariantCulture));

    public void Amount(string name, decimal value) => Numeric(name, value.ToString("0.00", CultureInfo.InvariantCulture));

    public void Flag(string name, bool value)
    {
        if (dialect.FlagForm == OnexFlagForm.Digit) Number(name, value ? 1 : 0);
        else Numeric(name, value ? "true" : "false");
    }

    public void Sex(string name, Sex value)
    {
        if (dialect.SexForm == OnexSexForm.Digit) Number(name, (int)value);
        else Quoted(name, value switch { World.Sex.Male => "male", World.Sex.Female => "female", _ => "unkown" });
    }

    public void Birthday(string name, DateOnly? value)
    {
        if (value is null) Text(name, null);
        else Dated(name, OnexDates.Day(value.Value, dialect.BirthdayForm), dialect.BirthdayForm);
    }

    public void Time(string name, DateTimeOffset? value, bool twelveHour = false)
    {
        if (value is null) Text(name, null);
        else Dated(name, OnexDates.Time(value.Value, dialect.TimeForm, twelveHour), dialect.TimeForm);
    }

    /// <summary>A number that no dialect puts between quotation marks.</summary>
    public void BareNumber(string name, long value) => Bare(name, value.ToString(CultureInfo.InvariantCulture));

    protected abstract void Quoted(string name, string value);

    protected abstract void Bare(string name, string literal);

    protected abstract void Absent(string name);

    private void Dated(string name, string text, OnexDateForm form)
    {
        if (form == OnexDateForm.Unix) Numeric(name, text);
        else Quoted(name, text);
    }

    private void Numeric(string name, string literal)
    {
        if (dialect.BareNumbers) Bare(name, literal);
        else Quoted(name, literal);
    }
}
