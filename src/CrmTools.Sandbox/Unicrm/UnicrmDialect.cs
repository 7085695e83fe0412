namespace CrmTools.Sandbox;

/// <summary>How the UniCRM server behaves where running servers may differ. May be changed while it runs.</summary>
public sealed class UnicrmDialect
{
    /// <summary>How long a token is valid.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>True for a server where a new token ends the older ones; false where they stay valid until they expire.</summary>
    public bool NewTokenEndsOlder { get; set; }

    /// <summary>
    /// True for a server that modifies a WeChat member at <c>weixinmember/{wx_open_id}</c> and takes <c>weixinmember</c> for creation alone;
    /// false where both are the same address and the open id in the body decides.
    /// </summary>
    public bool OpenIdInPath { get; set; }

    /// <summary>Largest page; a larger <c>top</c> is cut to it. 0 for no limit.</summary>
    public int MaxTop { get; set; }

    /// <summary>Characters of <c>from_no</c> that are kept; the rest is dropped without a word. 0 for no limit.</summary>
    public int FromNoLength { get; set; }

    /// <summary>Characters of <c>comment</c> that are kept; the rest is dropped without a word. 0 for no limit.</summary>
    public int CommentLength { get; set; }

    /// <summary>True for account items that start with the oldest, false for the newest.</summary>
    public bool LogOldestFirst { get; set; }

    /// <summary>The root element of XML replies.</summary>
    public UnicrmXmlRoot XmlRoot { get; set; }

    /// <summary>True to leave elements without a value out of XML replies, false for <c>xsi:nil="true"</c>.</summary>
    public bool XmlOmitsNull { get; set; }

    /// <summary>True for XML replies that begin with a declaration.</summary>
    public bool XmlDeclaration { get; set; }
}
