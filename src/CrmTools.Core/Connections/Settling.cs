using CrmTools.Core.Journal;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Connections;

/// <summary>Ends the doubt about writes of a connection's shop, whichever process made them.</summary>
internal sealed class Settling(VendorClient client)
{
    /// <summary>Asks the vendor, and applies what is proven absent; or takes a person's word.</summary>
    public async Task<CrmOperation> SettleAsync(CrmOperation operation, CrmOperationVerdict? verdict, ICallLog log, CancellationToken cancellation)
    {
        var key = new JournalKey(client.Shop, operation.Operation, operation.OperationKey);
        var entry = await FindAsync(key, cancellation) ?? throw CrmError.Invalid(
            "OperationKey", $"the journal ({client.Journal.Place}) knows no {key.Operation} of this shop with the key '{key.Key}'", "See Get-CrmOperation.");
        if (verdict is { } word) await DecideAsync(key, word, cancellation);
        else if (entry.State is OperationState.InDoubt) await AskAsync(entry, log, cancellation);
        return OperationJournal.Shown(await FindAsync(key, cancellation) ?? entry, client.Connection, client.Journal.Place);
    }

    private async Task AskAsync(JournalEntry entry, ICallLog log, CancellationToken cancellation)
    {
        if (client.FindAddition(entry) is not { } addition)
            throw Unsettled(entry, "this version of CrmTools does not know how to ask about it");

        if (StoredCall.Read(entry, addition.Endpoint) is { } call) await client.WriteOnceAsync(addition, call, log, cancellation);
        else throw Unsettled(entry, "it held a password or a file, which the journal does not keep. Running the same command again with the same -OperationKey asks the vendor");
    }

    private async Task DecideAsync(JournalKey key, CrmOperationVerdict verdict, CancellationToken cancellation)
    {
        var state = verdict == CrmOperationVerdict.Applied ? OperationState.Applied : OperationState.Refused;
        await client.Journal.DecideAsync(key, new Ending(state, Why: "decided by a person"), cancellation);
        if (await FindAsync(key, cancellation) is not { } now || now.State == state) return;
        throw CrmError.Invalid(
            "As", $"{key.Operation} '{key.Key}' is {(CrmOperationState)now.State}, and only what is in doubt can be decided",
            now.State == OperationState.Intended ? "Wait until the process that is at it has ended." : "See Get-CrmOperation.");
    }

    private async Task<JournalEntry?> FindAsync(JournalKey key, CancellationToken cancellation)
    {
        var filter = new JournalFilter { Account = key.Account, Operation = key.Operation, Key = key.Key };
        await foreach (var page in client.Journal.FindAsync(filter, cancellation)) return page[0];
        return null;
    }

    private CrmException Unsettled(JournalEntry entry, string why) =>
        Outcome.Unknown(client.Connection.Vendor, new Call(new Endpoint(entry.Key.Operation, HttpMethod.Post, "", Repeat.Adds, entry.Tier)) { Key = entry.Key.Key, Subject = entry.Subject is { } subject ? () => subject : null }, why, entry.Attempts);
}
