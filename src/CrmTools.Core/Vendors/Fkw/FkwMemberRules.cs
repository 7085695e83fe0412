using CrmTools.Core.Checking;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The rules for a new member's fields (5.3), checked before anything is sent.</summary>
internal static class FkwMemberRules
{
    /// <summary>Letters, digits and <c>_</c>, at most 50.</summary>
    public static string Account(string? given)
    {
        const string remedy = "Give letters, digits and _, at most 50 of them.";
        var account = Check.Required(given, "Account", remedy);
        if (account.Length > 50) throw CrmError.Invalid("Account", $"it has {account.Length} characters", remedy);
        var wrong = account.FirstOrDefault(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '_');
        return wrong == default ? account : throw CrmError.Invalid("Account", $"'{account}' has the character '{wrong}'", remedy);
    }

    /// <summary>8 to 20 characters, at least two kinds of digits, capitals, small letters and others. Never named in the error.</summary>
    public static CrmSecret Password(CrmSecret? given)
    {
        const string remedy = "Give 8 to 20 characters of at least two kinds: digits, capitals, small letters, special characters.";
        if (given is null) throw CrmError.Invalid("Password", "nothing was given", remedy);
        var password = given.Reveal();
        if (password.Length is < 8 or > 20) throw CrmError.Invalid("Password", $"it has {password.Length} characters", remedy);
        if (password.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            throw CrmError.Invalid("Password", "it has a blank or a control character", remedy);
        var kinds = password
            .Select(letter => char.IsAsciiDigit(letter) ? 0 : char.IsAsciiLetterUpper(letter) ? 1 : char.IsAsciiLetterLower(letter) ? 2 : 3)
            .Distinct()
            .Count();
        return kinds >= 2 ? given : throw CrmError.Invalid("Password", "all its characters are of one kind", remedy);
    }

    /// <summary>0 (VIP1) to 9 (VIP10); null stays null.</summary>
    public static int? Level(int? given) => given is null or (>= 0 and <= 9)
        ? given
        : throw CrmError.Invalid("Level", $"{given} is not between 0 and 9", "Give 0 for VIP1 to 9 for VIP10.");
}
