namespace CrmTools.Sandbox;

/// <summary>How ONex writes a date or a time, always China Standard Time.</summary>
public enum OnexDateForm
{
    /// <summary><c>2015-08-20 17:51:23</c>; a birthday <c>1990-09-09</c>.</summary>
    Iso,

    /// <summary><c>20150820175123</c>; a birthday <c>19940519</c>.</summary>
    Compact,

    /// <summary><c>2015-8-20 17:51:23</c>; a birthday <c>1990-9-9</c>.</summary>
    Unpadded,

    /// <summary><c>2015年8月20日16:16:46</c>; a birthday <c>1990年9月9日</c>.</summary>
    Chinese,

    /// <summary>Seconds since 1970; a birthday at midnight.</summary>
    Unix,
}
