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
            "OperationKey", ConnectStrings.FormatJournalKnowsNone(client.Journal.Place, key.Operation, key.Key), CommonStrings.SeeGetCrmOperation);
        if (verdict is { } word) await DecideAsync(key, word, cancellation);
        else if (entry.State is OperationState.InDoubt) await AskAsync(entry, log, cancellation);
        return OperationJournal.Shown(await FindAsync(key, cancellation) ?? entry, client.Connection, client.Journal.Place);
    }

    private async Task AskAsync(JournalEntry entry, ICallLog log, CancellationToken cancellation)
    {
        if (client.FindAddition(entry) is not { } addition)
            throw Unsettled(entry, ConnectStrings.CannotAsk);

        if (StoredCall.Read(entry, addition.Endpoint) is { } call) await client.WriteOnceAsync(addition, call, log, cancellation);
        else throw Unsettled(entry, ConnectStrings.HeldASecret);
    }

    private async Task DecideAsync(JournalKey key, CrmOperationVerdict verdict, CancellationToken cancellation)
    {
        var state = verdict == CrmOperationVerdict.Applied ? OperationState.Applied : OperationState.Refused;
        await client.Journal.DecideAsync(key, new Ending(state, Why: ConnectStrings.DecidedByPerson), cancellation);
        if (await FindAsync(key, cancellation) is not { } now || now.State == state) return;
        throw CrmError.Invalid(
            "As", ConnectStrings.FormatOnlyDoubtIsDecided(key.Operation, key.Key, (CrmOperationState)now.State),
            now.State == OperationState.Intended ? ConnectStrings.WaitForItsProcess : CommonStrings.SeeGetCrmOperation);
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
