namespace CrmTools.Sandbox;

/// <summary>How the Fkw server behaves where the document leaves it open. May be changed while it runs.</summary>
public sealed class FkwDialect
{
    /// <summary>How long an access token is valid.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long an authorization lasts: the life of its refresh tokens.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(28);

    /// <summary>How long a code of the login page is valid.</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>True for a server that ends a refresh token when it is used and returns another; false where it stays the same.</summary>
    public bool RefreshRotates { get; set; } = true;

    /// <summary>True for a server where each refresh starts the authorization's lifetime anew; false where it runs from the login.</summary>
    public bool RefreshExtends { get; set; }

    /// <summary>True for a server where a new access token ends the shop's older ones; false where they stay valid until they expire.</summary>
    public bool NewTokenEndsOlder { get; set; }

    /// <summary>True for a merchant who declines on the login page.</summary>
    public bool Declines { get; set; }

    /// <summary>The only redirect address that the login page accepts; empty for any.</summary>
    public string RedirectUri { get; set; } = "";

    /// <summary>Larger pages of members are cut to this many; 0 for no limit but the document's.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>True for a server that lists the newest members first: a list that is written to moves while it is read.</summary>
    public bool NewestFirst { get; set; }

    /// <summary>How <c>propList</c> of a member is written.</summary>
    public FkwPropListForm PropListForm { get; set; }

    /// <summary>True where member/get writes the level's name, as in the document's sample; false for its number.</summary>
    public bool LevelNameInGet { get; set; } = true;

    /// <summary>True where order/getList names its list <c>orders</c>, as its table does; false for <c>order_list</c>, as its sample does.</summary>
    public bool OrdersInList { get; set; }

    /// <summary>True where an order names its lines <c>order_items</c>, as the table does; false for <c>order_item_list</c>, as the sample does.</summary>
    public bool ItemsAsInTable { get; set; }

    /// <summary>True where the message is in <c>error_message</c>; false for <c>msg</c>.</summary>
    public bool ErrorMessage { get; set; }

    /// <summary>True for a server that reads parameters from a form in the body too.</summary>
    public bool TakesForm { get; set; }

    /// <summary>True where operations that have a <c>method</c> in the document refuse to work without it.</summary>
    public bool MethodRequired { get; set; } = true;

    /// <summary>Largest file that may be uploaded, in bytes.</summary>
    public long MaxMediaBytes { get; set; } = 10 * 1024 * 1024;
}
