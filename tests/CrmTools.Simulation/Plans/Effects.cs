using System.Globalization;
using CrmTools.Sandbox;

namespace CrmTools.Simulation;

/// <summary>Names the effects in the sandbox's ledger so that each planned write has one name of its own.</summary>
internal static class Effects
{
    public static string IdOf(LedgerEntry entry) => entry.Operation switch
    {
        // The product puts its mark behind the description.
        "point.update" => $"point.update {Front(entry.Mark)}",
        "point.update_by_parent_code" => $"{entry.Operation} {entry.Subject} {entry.Mark}",
        "Remind" or "order/pay" or "order/ship" or "order/complete" or "order/cancel"
            or "AcceptOrder" or "Ship" or "Receive" or "ConfirmReturn" or "Relation" or "Discount" or "Register" => $"{entry.Operation} {entry.Subject}",

        // Their marks are made by the product from the key, so the amount has to tell.
        "memberpay" => string.Create(CultureInfo.InvariantCulture, $"memberpay {entry.Amount:0.00}"),
        "PlaceOrder" => string.Create(CultureInfo.InvariantCulture, $"PlaceOrder {entry.Amount:0.##}"),
        _ => $"{entry.Operation} {Own(entry.Mark)}",
    };

    /// <summary>The balance that an entry changed.</summary>
    public static string BalanceOf(string vendor, string subject, string? part) => $"{vendor} {subject} {part}";

    // A mutant's key is the user's with something behind it.
    private static string? Own(string? mark) => mark?.Split('~')[0];

    private static string? Front(string? mark) => mark is not null && mark.LastIndexOf(" #", StringComparison.Ordinal) is >= 0 and var end ? mark[..end] : mark;
}
