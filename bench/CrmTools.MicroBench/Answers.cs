using System.Text;

namespace CrmTools.MicroBench;

/// <summary>An answer as ONex gives it.</summary>
internal static class Answers
{
    public const int Rows = 100;

    private const string Row = """
        {"member_id":"100001","uname":"member000001","real_name":"孙婷婷","consumer_terminal":"POS-001","zip":"100080","state":"北京","city":"北京市",
        "district":"海淀区","address":"学院路550号29号楼2301室","mobile":"13800000001","tel":"010-43752932","email":"member1@example.com",
        "birthday":"1997-12-23","sex":"2","is_vip":"0","is_sms_black":"0","is_email_black":"0","alipay":"13800000001","remark":"","self_code":"900001",
        "create_time":"2024-09-01 00:00:00","update_time":"2025-03-02 12:00:00"}
        """;

    /// <summary>A page of members, without its envelope.</summary>
    public static byte[] Members { get; } = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Row, Rows))}]");

    /// <summary>The whole answer.</summary>
    public static byte[] Whole { get; } = [.. "{\"response\":"u8, .. Members, (byte)'}'];
}
