using CrmTools.Core.Sending;

namespace CrmTools.Simulation;

/// <summary>What a vendor's plan draws its writes from.</summary>
internal sealed class Draft(Random random, int people)
{
    private int _number;
    private int _subject;

    public Random Random => random;

    public int People => people;

    /// <summary>The number of the write that is being drawn.</summary>
    public int Number => _number;

    /// <summary>The key of the write that is being drawn: mostly short, sometimes with letters that a vendor would change.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Begins another write.</summary>
    public void Next()
    {
        _number++;
        Key = random.Next(8) == 0 ? $"春节礼品 2026/{_number:D4}" : $"gift-{_number}";
    }

    /// <summary>One of a few people, so that several writes meet at one.</summary>
    public int AnyPerson() => 1 + random.Next(3);

    /// <summary>A person that no other write touches, where only the state tells or nothing does.</summary>
    public int OwnPerson() => 10 + (++_subject % (people - 10));

    public PlannedWrite Write(
        string vendor, Tier tier, string effect, Func<IVendorSession, string, PreparedWrite<CrmResult>> prepare, string? balance = null, decimal amount = 0) => new()
    {
        Number = _number,
        Key = Key,
        Vendor = vendor,
        Tier = tier,
        Effect = effect,
        Prepare = prepare,
        Balance = balance,
        Amount = amount,
    };

    /// <summary>The product's write of a request.</summary>
    public static PreparedWrite<CrmResult> Of<TRequest>(IVendorSession session, TRequest request)
        where TRequest : class => session.Find<IWrites<TRequest, CrmResult>>()!.Prepare(request);
}
