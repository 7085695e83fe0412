using CrmTools.Core.Journal;
using CrmTools.Core.Sending;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>Compares what users were told with the sandbox's ledger, at once and at the end.</summary>
internal sealed class Checker(World world)
{
    private readonly Dictionary<string, PlannedWrite> _byEffect = world.Writes.ToDictionary(write => write.Effect);
    private readonly Dictionary<string, (decimal Before, decimal After)> _balances = [];
    private int _seen;

    /// <summary>The first thing that was wrong; what follows from it says little.</summary>
    public Violation? First { get; private set; }

    /// <summary>A process takes up a write.</summary>
    public void Begin(PlannedWrite write, SimulatedProcess process)
    {
        write.AtIt++;
        world.Say?.Invoke($"process {process.Number} takes up {write}");
    }

    /// <summary>A user is told.</summary>
    public void Tell(PlannedWrite write, SimulatedProcess process, Told told, string words)
    {
        // The dead tell nobody anything.
        if (process.IsDead) return;
        world.Say?.Invoke($"process {process.Number} says of {write}: {told} {words}");
        world.Tally.Told[(int)told]++;
        if (told != Told.NotBegun) write.AtIt--;
        ReadLedger();
        if (told is Told.Stopped or Told.NotBegun) return;
        write.LastTold = told;
        if (told == Told.Applied)
        {
            write.WasToldApplied = true;
            if (write.Effects != 1) throw Found($"The user was told 'applied' of {write}, and it was done {write.Effects} times. {words}");
        }

        if (told == Told.Refused && write.WasToldApplied) throw Found($"The user was told 'applied' of {write}, and now 'not done': {words}");

        // Somebody else at the same key may have done it since.
        if (told == Told.Refused && write.AtIt == 0 && write.Effects != 0) throw Found($"The user was told 'not done' of {write}, and it was done: {words}");
    }

    /// <summary>The faults have stopped, the script was run once more to its end, and nothing is under way any more.</summary>
    /// <param name="isSettled">True when a person has looked after everything that was in doubt.</param>
    public void CheckEnd(bool isSettled = false)
    {
        ReadLedger();
        if (isSettled && world.Writes.FirstOrDefault(write => write.LastTold == Told.InDoubt) is { } open) throw Found($"A person has settled everything, and {open} is still in doubt.");
        var entries = world.Journal.Entries().ToDictionary(entry => entry.Key.Key.Split('~')[0]);
        foreach (var write in world.Writes) CheckEnd(write, entries.GetValueOrDefault(write.Key));
        CheckBalances();
    }

    private void CheckEnd(PlannedWrite write, JournalEntry? entry)
    {
        var expected = write.LastTold switch { Told.Applied => 1, Told.Refused => 0, Told.InDoubt => write.Effects, _ => -1 };
        if (expected < 0) throw Found($"Nobody ever told what became of {write}.");
        if (write.Effects != expected) throw Found($"The user was told {write.LastTold} of {write}, and in the end it was done {write.Effects} times.");
        if (write.LastTold == Told.InDoubt && write.Tier is (Tier.Keyed or Tier.Marked))
            throw Found($"The faults have stopped, and {write} is still in doubt.");

        // What the journal says to an administrator is what the script said.
        var state = entry?.State switch { OperationState.Applied => Told.Applied, OperationState.Refused or null => Told.Refused, _ => Told.InDoubt };
        if (state != write.LastTold) throw Found($"The user was told {write.LastTold} of {write}, and the journal says {entry?.State.ToString() ?? "nothing"}.");
    }

    /// <summary>Counts how the writes have ended.</summary>
    public void Count()
    {
        world.Tally.Applied += world.Writes.Count(write => write.LastTold == Told.Applied);
        world.Tally.Refused += world.Writes.Count(write => write.LastTold == Told.Refused);
        world.Tally.InDoubt += world.Writes.Count(write => write.LastTold == Told.InDoubt);
    }

    private void CheckBalances()
    {
        var sums = new Dictionary<string, decimal>();
        foreach (var write in world.Writes.Where(write => write.Balance is not null))
            sums[write.Balance!] = sums.GetValueOrDefault(write.Balance!) + (write.Amount * write.Effects);
        foreach (var (balance, (before, after)) in _balances)
        {
            if (sums.GetValueOrDefault(balance) is var sum && before + sum != after)
                throw Found($"The balance {balance} was {before}, {sum} was added by what users were told, and it is {after}.");
        }
    }

    // Each effect belongs to a write, and no write has two.
    private void ReadLedger()
    {
        if (world.Server.Ledger.Count == _seen) return;
        foreach (var entry in world.Server.Ledger.Since(_seen))
        {
            _seen++;
            world.Say?.Invoke($"  the vendor does: {entry.Operation} {entry.Subject} {entry.Amount} {entry.Mark}, at {(entry.Time - VirtualTime.Start).TotalSeconds:0.000}");
            var id = Effects.IdOf(entry);
            if (!_byEffect.TryGetValue(id, out var write)) throw Found($"Nobody asked for this effect: {id}");
            if (++write.Effects > 1) throw Found($"Done twice: {write}.");
            Book(entry);
        }
    }

    private Violation Found(string message) => First ??= new Violation(message);

    private void Book(LedgerEntry entry)
    {
        if (entry.BalanceAfter is not { } after) return;
        var name = Effects.BalanceOf(entry.Vendor, entry.Subject, entry.Shop);
        var before = after - entry.Amount;
        if (_balances.TryGetValue(name, out var known) && known.After != before) throw Found($"The balance {name} was {known.After}, and {before} a moment later.");
        _balances[name] = (_balances.TryGetValue(name, out var first) ? first.Before : before, after);
    }
}
