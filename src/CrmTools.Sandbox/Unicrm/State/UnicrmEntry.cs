namespace CrmTools.Sandbox.Unicrm;

/// <summary>One account item (账户明细).</summary>
/// <param name="No">Its number, unique.</param>
/// <param name="AccountNo">The account it belongs to.</param>
/// <param name="Time">When it was booked.</param>
/// <param name="Amount">Signed change of the balance.</param>
/// <param name="Balance">The balance after it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Terminal">Where it was booked.</param>
/// <param name="FromNo">The caller's own number, or null.</param>
/// <param name="Comment">The caller's comment, or null.</param>
internal sealed record UnicrmEntry(
    string No,
    string AccountNo,
    DateTimeOffset Time,
    decimal Amount,
    decimal Balance,
    string Title,
    string Terminal,
    string? FromNo,
    string? Comment);
