namespace CrmTools.Sandbox;

/// <summary>How the ONex server behaves where running servers differ from each other or from the document. May be changed while it runs.</summary>
public sealed class OnexDialect
{
    /// <summary>Name of the root property of a success: <c>response</c>, an empty string, or a message such as <c>&lt;br/&gt;some message</c>.</summary>
    public string RootName { get; set; } = "response";

    /// <summary>True for <c>1</c> under the root as the reply of writes whose reply is not needed (update, point.*, update_recommend).</summary>
    public bool WritesReplyOne { get; set; }

    /// <summary>How a failure is written.</summary>
    public OnexErrorForm ErrorForm { get; set; }

    /// <summary>True for <c>{"members":[…]}</c> from members.getlist, false for the bare array.</summary>
    public bool MembersWrapped { get; set; }

    /// <summary>How point.get replies.</summary>
    public OnexPointForm PointForm { get; set; }

    /// <summary>True for <c>point_log_list</c>/<c>total_result</c> from pointlog.getlist, false for <c>logs</c>/<c>totalResult</c>.</summary>
    public bool DocumentedPointLog { get; set; }

    /// <summary>True for <c>member</c> as the list of orders.search, as the document has it, false for <c>orders</c>.</summary>
    public bool OrdersUnderMember { get; set; }

    /// <summary>How a sex is written.</summary>
    public OnexSexForm SexForm { get; set; }

    /// <summary>How a flag is written.</summary>
    public OnexFlagForm FlagForm { get; set; }

    /// <summary>True for numbers as JSON numbers, false for numbers between quotation marks.</summary>
    public bool BareNumbers { get; set; }

    /// <summary>True for null where a value is absent, false for an empty string.</summary>
    public bool AbsentIsNull { get; set; }

    /// <summary>How birthdays are written.</summary>
    public OnexDateForm BirthdayForm { get; set; }

    /// <summary>How times are written.</summary>
    public OnexDateForm TimeForm { get; set; }

    /// <summary>True for <c>op_time</c> on a 12-hour clock without am or pm. Without effect on Unix times.</summary>
    public bool TwelveHourOpTime { get; set; }

    /// <summary>Field that carries a member's creation time, which the document lacks; empty to leave it out.</summary>
    public string CreatedField { get; set; } = "create_time";

    /// <summary>Field that carries a member's last update, which the document lacks; empty to leave it out.</summary>
    public string UpdatedField { get; set; } = "update_time";

    /// <summary>False to leave <c>member_id</c> out of member replies, as the document's samples do.</summary>
    public bool MemberIdInReplies { get; set; } = true;

    /// <summary>
    /// Every so many-th member is missing from the pages of members.getlist, so that pages are short; 0 for none. A page that has members
    /// keeps at least one.
    /// </summary>
    public int DropEvery { get; set; }

    /// <summary>True for a server that ignores the end dates of members.getlist.</summary>
    public bool EndDateIgnored { get; set; }

    /// <summary>Largest page; a larger <c>page_size</c> is cut to it. 0 for no limit.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>True for a server that sends the first page whatever <c>page</c> says.</summary>
    public bool PageIgnored { get; set; }

    /// <summary>True for a log that starts with the oldest entry, false for the newest.</summary>
    public bool LogOldestFirst { get; set; }

    /// <summary>Characters of <c>point_desc</c> that are kept; the rest is dropped without a word. 0 for no limit.</summary>
    public int PointDescLength { get; set; }

    /// <summary>True for a server that requires <c>shop_id</c> in point.update.</summary>
    public bool ShopIdRequired { get; set; }

    /// <summary>True for a server that refuses a negative <c>point</c> with e000006.</summary>
    public bool NegativePointRefused { get; set; }

    /// <summary>Which forms of <c>recommended_member_ids</c> are taken.</summary>
    public OnexRecommendForm RecommendForm { get; set; }

    /// <summary>False for a server that takes order items without <c>total_price</c>.</summary>
    public bool ItemTotalPriceRequired { get; set; } = true;

    /// <summary>True for a server that requires of an order only what it needs to book it, false for all that the document calls required.</summary>
    public bool LenientOrders { get; set; }

    /// <summary>The class that knows points: <c>point</c>, or <c>points</c> as in the table of contents.</summary>
    public string PointClass { get; set; } = "point";

    /// <summary>Methods (class and function, such as <c>posorder.add</c>), comma-separated, that are not opened in the back office: e000004.</summary>
    public string ClosedMethods { get; set; } = "";

    /// <summary>How far <c>timestamp</c> may be from the server's clock; null for any distance.</summary>
    public TimeSpan? TimestampWindow { get; set; }

    /// <summary>True for a server that requires <c>timestamp</c> in the path form too, which the document's example of it leaves out.</summary>
    public bool PathTimestampRequired { get; set; } = true;

    /// <summary>False for a server that takes application parameters as form fields when <c>content</c> is missing.</summary>
    public bool ContentRequired { get; set; } = true;

    /// <summary>True for a server that reads request bodies and paths as GBK. The signature is over UTF-8 all the same.</summary>
    public bool GbkRequests { get; set; }

    /// <summary>True for a server that replies in GBK whatever the request asks for.</summary>
    public bool GbkReplies { get; set; }

    /// <summary>True for <c>text/html</c> as the Content-Type of every reply.</summary>
    public bool HtmlContentType { get; set; }
}
