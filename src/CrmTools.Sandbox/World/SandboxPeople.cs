using System.Globalization;

namespace CrmTools.Sandbox;

/// <summary>What is known of person <c>i</c> (1-based) of the seed world without asking a server: ids, starting balances, special cases.</summary>
public static class SandboxPeople
{
    /// <summary>This person's UniCRM card is disabled: a payment is answered 1002.</summary>
    public const int CardDisabled = 11;

    /// <summary>This person's UniCRM membership is disabled: a payment is answered 1003.</summary>
    public const int MemberDisabled = 12;

    /// <summary>This person's UniCRM card has expired: a payment is answered 1006.</summary>
    public const int CardExpired = 13;

    /// <summary>Nobody was created before this moment.</summary>
    public static readonly DateTimeOffset OldestTime = new(2024, 9, 1, 0, 0, 0, ChinaTime.Offset);

    /// <summary>Nobody was created or updated at or after this moment, until a request does so.</summary>
    public static readonly DateTimeOffset NewestTime = new(2026, 9, 1, 0, 0, 0, ChinaTime.Offset);

    /// <summary>ONex <c>member_id</c>.</summary>
    public static long OnexMemberId(int i) => 100_000L + i;

    /// <summary>ONex <c>self_code</c>, the referral code.</summary>
    public static long OnexReferralCode(int i) => 900_000L + i;

    /// <summary>ONex <c>uname</c>.</summary>
    public static string UserName(int i) => "member" + i.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Mobile number at every vendor.</summary>
    public static string Mobile(int i) => (13_800_000_000L + i).ToString(CultureInfo.InvariantCulture);

    /// <summary>UniCRM <c>member_no</c>, which is also the card number.</summary>
    public static string UnicrmCardNo(int i) => (11_000_000L + i).ToString(CultureInfo.InvariantCulture);

    /// <summary>WeChat open id.</summary>
    public static string WeChatOpenId(int i) => "wx_open_" + i.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>Starting ONex points in <c>shop_01</c>.</summary>
    public static long OnexPoints(int i) => 100 + (i % 900);

    /// <summary>Starting ONex points in <c>shop_02</c>: every third person has 50.</summary>
    public static long OnexSecondShopPoints(int i) => i % 3 == 0 ? 50 : 0;

    /// <summary>Starting balance of UniCRM account 00 (stored value).</summary>
    public static decimal UnicrmStoredValue(int i) => (200 + (i * 7L % 5000)) + 0.5m;

    /// <summary>Starting balance of UniCRM account 10 (points).</summary>
    public static decimal UnicrmPoints(int i) => 100 + (i % 900);

    /// <summary>Starting balance of UniCRM account 20 (the shop's own, gift tokens).</summary>
    public static decimal UnicrmGiftTokens(int i) => i % 5;

    /// <summary>UniCRM member sort: every tenth person has 01, the next three of each ten 02, the other six 03.</summary>
    public static string UnicrmSort(int i) => (i % 10) switch { 0 => "01", 1 or 2 or 3 => "02", _ => "03" };

    /// <summary>Fkw member id.</summary>
    public static int FkwMemberId(int i) => i;

    /// <summary>Fkw level, 0 to 9.</summary>
    public static int FkwLevel(int i) => i % 10;

    /// <summary>Fkw <c>wxAppUnionId</c>.</summary>
    public static string FkwUnionId(int i) => "wx_union_" + i.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>Starting Fkw <c>currentIgt</c>.</summary>
    public static long FkwPoints(int i) => 100 + (i % 900);

    /// <summary>Starting Fkw <c>totalIgt</c>.</summary>
    public static long FkwTotalPoints(int i) => FkwPoints(i) + (i % 50);

    /// <summary>Number of ONex orders at the start: every fourth person has one to three.</summary>
    public static int OnexOrders(int i) => i % 4 == 0 ? 1 + (i % 3) : 0;

    /// <summary>CheTongGui: the company of the sandbox's user.</summary>
    public const string ChetongguiOwnCompany = "20001";

    /// <summary>CheTongGui: that company's name.</summary>
    public const string ChetongguiOwnCompanyName = "演示汽配商行";

    /// <summary>CheTongGui: this person's id as a customer of the CRM.</summary>
    public static string ChetongguiCustomerId(int i) => (300_000L + i).ToString(CultureInfo.InvariantCulture);

    /// <summary>CheTongGui: id of this person's company.</summary>
    public static string ChetongguiCompanyId(int i) => (500_000L + i).ToString(CultureInfo.InvariantCulture);

    /// <summary>CheTongGui: the relation of the sandbox's company to this person's; only the first hundred have one.</summary>
    public static string ChetongguiRelation(int i) => (1 + (i % 3)).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// CheTongGui: the order of this person's company at the sandbox's. By the index modulo 5 it is placed (0), accepted (1), shipped (2), received
    /// (3), or to be returned (4).
    /// </summary>
    public static string ChetongguiOrderId(int i) => (80_000_000L + i).ToString(CultureInfo.InvariantCulture);

    /// <summary>CheTongGui: what a person's company is called.</summary>
    internal static string ChetongguiCompanyName(string person) => $"{person}汽修厂";

    /// <summary>The index that an id was made from, 0 where it was not.</summary>
    internal static int ChetongguiIndex(string id, Func<int, string> make)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return 0;
        var index = number - long.Parse(make(0), CultureInfo.InvariantCulture);
        return index is >= 1 and <= int.MaxValue && make((int)index) == id ? (int)index : 0;
    }

    /// <summary>Every so many people, one has a Marketingforce payment: number n is that of person n times this.</summary>
    public const int MarketingforcePaymentEvery = 3;

    /// <summary>Every so many people, one has a Marketingforce gift.</summary>
    public const int MarketingforceGiftEvery = 10;

    /// <summary>Marketingforce <c>_id</c> of the customer (AccountObj) that person <c>i</c> is.</summary>
    public static string MarketingforceAccountId(int i) => "2d58af2dbb4d4ecd931e80ef" + i.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Marketingforce <c>_id</c> of payment <c>n</c> (PaymentObj).</summary>
    public static string MarketingforcePaymentId(int n) => "5a9ce894f125ae9b" + n.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Amount of payment <c>n</c>.</summary>
    public static decimal MarketingforcePaymentAmount(int n) => 100 + (n * 37L % 5000) + 0.5m;
}
