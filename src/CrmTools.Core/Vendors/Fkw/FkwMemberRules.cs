using CrmTools.Core.Checking;

namespace CrmTools.Core.Vendors.Fkw;

/// <summary>The rules for a new member's fields (5.3), checked before anything is sent.</summary>
internal static class FkwMemberRules
{
    /// <summary>Letters, digits and <c>_</c>, at most 50.</summary>
    public static string Account(string? given)
    {
        var account = Check.Required(given, "Account", () => FkwStrings.GiveAccount);
        if (account.Length > 50) throw CrmError.Invalid("Account", CheckStrings.FormatTooLong(account.Length), FkwStrings.GiveAccount);
        var wrong = account.FirstOrDefault(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '_');
        return wrong == default ? account : throw CrmError.Invalid("Account", FkwStrings.FormatAccountHasCharacter(account, wrong), FkwStrings.GiveAccount);
    }

    /// <summary>8 to 20 characters, at least two kinds of digits, capitals, small letters and others. Never named in the error.</summary>
    public static CrmSecret Password(CrmSecret? given)
    {
        if (given is null) throw CrmError.Invalid("Password", CommonStrings.NothingGiven, FkwStrings.GivePassword);
        var password = given.Reveal();
        if (password.Length is < 8 or > 20) throw CrmError.Invalid("Password", CheckStrings.FormatTooLong(password.Length), FkwStrings.GivePassword);
        if (password.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            throw CrmError.Invalid("Password", FkwStrings.HasBlankOrControl, FkwStrings.GivePassword);
        var kinds = password
            .Select(letter => char.IsAsciiDigit(letter) ? 0 : char.IsAsciiLetterUpper(letter) ? 1 : char.IsAsciiLetterLower(letter) ? 2 : 3)
            .Distinct()
            .Count();
        return kinds >= 2 ? given : throw CrmError.Invalid("Password", FkwStrings.CharactersOfOneKind, FkwStrings.GivePassword);
    }

    /// <summary>0 (VIP1) to 9 (VIP10); null stays null.</summary>
    public static int? Level(int? given) => given is null or (>= 0 and <= 9)
        ? given
        : throw CrmError.Invalid("Level", FkwStrings.FormatLevelOutOfRange(given), FkwStrings.GiveLevel);
}
