using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>
/// The numbers by which CheTongGui tells order lines and reminders apart: "must not repeat". A clock repeats across threads, processes and
/// machines, and gives another number after a crash; a digest of the operation key does neither. The same key gives the same number, so
/// that the server knows an order that is sent again.
/// </summary>
internal static class ChetongguiTimestamp
{
    /// <summary>What stands before the number of an order line.</summary>
    public const string Prefix = "WEBERP";

    /// <summary>The number, always with all its digits.</summary>
    /// <param name="connection">Whose key it is: two users' keys are not one.</param>
    /// <param name="key">The operation key.</param>
    /// <param name="line">The line, from 0.</param>
    /// <param name="digits">How many digits; each adds 3.3 bits against an accidental repetition.</param>
    public static string Of(CrmConnection connection, string key, int line, int digits)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{connection.Account}\n{key}\n{line}");
        var number = new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(text)), isUnsigned: true);

        // The first digit is never 0: a server may keep the number as a number.
        var least = BigInteger.Pow(10, digits - 1);
        return (least + (number % (9 * least))).ToString(CultureInfo.InvariantCulture);
    }
}
