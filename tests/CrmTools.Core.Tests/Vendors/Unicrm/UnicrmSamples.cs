namespace CrmTools.Core.Tests.Vendors.Unicrm;

/// <summary>The samples of the document, as it prints them. Their own mistakes are kept and named.</summary>
internal static class UnicrmSamples
{
    public const string TokenJson = """
        { "success": true, "error_code": "", "error_reason": "", "data": { "token": "8EiHltO5sEu7gco5w6cGrQ", "expires_in": "2016-11-07T10:32:36.3915923+08:00" } }
        """;

    /// <summary>The prefix xsi is not declared.</summary>
    public const string TokenXml = """
        <ApiResult> <success>true</success> <error_code /> <error_reason /> <data xsi:type="ApiTokenResult"> <token>9khRIV5q1U2Kzr6C-bDXSA</token>
        <expires_in>2016-11-07T10:23:48.0409435+08:00</expires_in> </data> </ApiResult>
        """;

    public const string TypesJson = """
        { "success": true, "error_code": "", "error_reason": "", "data": [{ "no": "01", "name": "充值卡" }, { "no": "02", "name": "贵宾卡" }, { "no": "03", "name": "会员卡" }] }
        """;

    /// <summary>The document closes this one with another element's name; here it is closed with its own.</summary>
    public const string TypesXml = """
        <ApiResult> <success>true</success> <error_code /> <error_reason /> <data> <MemberSort> <no>01</no> <name>充值卡</name> </MemberSort>
        <MemberSort> <no>02</no> <name>贵宾卡</name> </MemberSort> <MemberSort> <no>03</no> <name>会员卡</name> </MemberSort> </data> </ApiResult>
        """;

    /// <summary>As printed: opened as ApiResult, closed as ApiResponse.</summary>
    public static readonly string TypesXmlAsPrinted = TypesXml.Replace("</ApiResult>", "</ApiResponse>");

    /// <summary>The document's list sample closes its items with a brace for a bracket; here it is closed rightly.</summary>
    public const string MembersJson = """
        { "success": true, "error_code": "", "error_reason": "", "data": { "total_count": 2659, "skip": 0, "items": [{ "member_no": "000780", "name": "000780",
        "member_sort_no": "01", "member_sort_name": "充值卡", "mobilephone": "不能为空 123", "email": "1@1", "comment": null,
        "accounts": [{ "account_no": "00", "name": null, "balance": 1141.7400, "comment": "" }, { "account_no": "10", "name": null, "balance": 0.0, "comment": "" },
        { "account_no": "20", "name": null, "balance": 0.0, "comment": "" }] }] } }
        """;

    /// <summary>As printed.</summary>
    public static readonly string MembersJsonAsPrinted = MembersJson.Replace("}] }] } }", "}] } } } }");

    public const string MembersXml = """
        <ApiResponse xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"> <success>true</success> <error_code />
        <error_reason /> <data xsi:type="MemberListResult"> <total_count>2659</total_count> <skip>0</skip> <items> <Member> <member_no>000780</member_no>
        <name>000780</name> <member_sort_no>01</member_sort_no> <member_sort_name>充值卡</member_sort_name> <mobilephone>不能为空 123</mobilephone> <email>1@1</email>
        <accounts> <MemberAccount> <account_no>00</account_no> <balance>1141.7400</balance> <comment /> </MemberAccount> <MemberAccount>
        <account_no>10</account_no> <balance>0</balance> <comment /> </MemberAccount> <MemberAccount> <account_no>20</account_no> <balance>0</balance>
        <comment /> </MemberAccount> </accounts> </Member> </items> </data> </ApiResponse>
        """;

    public const string MemberJson = """
        { "success": true, "error_code": "", "error_reason": "", "data": { "member_no": "11000121", "name": "800616", "member_sort_no": "02",
        "member_sort_name": "贵宾卡", "mobilephone": null, "email": null, "comment": null, "accounts": [{ "account_no": "00", "name": "储值",
        "balance": 11335.5000, "comment": "" }, { "account_no": "10", "name": "积分", "balance": 1899.0000, "comment": "" }] } }
        """;

    public const string MemberXml = """
        <ApiResult xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"> <success>true</success> <error_code />
        <error_reason /> <data xsi:type="GetMemberResult"> <member_no>11000121</member_no> <name>800616</name> <member_sort_no>02</member_sort_no>
        <member_sort_name>贵宾卡</member_sort_name> <mobilephone>139****</mobilephone> <email>c**@qq.com</email> <comment>备注</comment> <accounts>
        <MemberAccount> <account_no>00</account_no> <name>储值</name> <balance>11335.5000</balance> <comment /> </MemberAccount> <MemberAccount>
        <account_no>10</account_no> <name>积分</name> <balance>1899.0000</balance> <comment /> </MemberAccount> </accounts> </data></ApiResult>
        """;

    /// <summary>The document's sample lacks the brace that closes the entry; here it is there.</summary>
    public const string ItemsJson = """
        { "success": true, "error_code": "", "error_reason": "", "data": { "total_count": 39, "skip": 1, "items": [{ "account_date": "2016-05-30",
        "action": "刷卡支付", "balance": 11335.5000, "card_no": "11000121", "comment": null, "created_at": "上海总店",
        "created_on": "2016-05-30T23:12:45.907", "credit_quantity": null, "debit_quantity": "16.00", "display_balance": "11,335.50",
        "from_no": "1001-160530008-49", "no": "1001-1605302312-164", "quantity": 16.0000, "title": "刷卡支付" }] } }
        """;

    /// <summary>As printed.</summary>
    public static readonly string ItemsJsonAsPrinted = ItemsJson.Replace("\"刷卡支付\" }] } }", "\"刷卡支付\"] } }");

    public const string ItemsXml = """
        <ApiResult xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"> <success>true</success> <error_code />
        <error_reason /> <data xsi:type="AccountListResult"> <total_count>39</total_count> <skip>1</skip> <items> <AccountItem>
        <account_date>2016-05-30</account_date> <action>刷卡支付</action> <balance>11335.5000</balance> <card_no>11000121</card_no>
        <created_at>上海总店</created_at> <created_on>2016-05-30T23:12:45.907</created_on> <debit_quantity>16.00</debit_quantity>
        <display_balance>11,335.50</display_balance> <from_no>1001-160530008-49</from_no> <no>1001-1605302312-164</no> <quantity>16.0000</quantity>
        <title>刷卡支付</title> </AccountItem> </items> </data> </ApiResult>
        """;

    public const string WrittenJson = """{ "success": true, "error_code": "", "error_reason": "", "data": null }""";

    public const string WrittenXml = """
        <ApiResult xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"> <success>true</success> <error_code />
        <error_reason /> </ApiResult>
        """;

    public const string PaidJson = """{ "success": true, "error_code": "", "error_reason": "", "data": "0000-1611072116-427" }""";

    public const string PaidXml = """
        <ApiResult xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"> <success>true</success> <error_code />
        <error_reason /> <data xsi:type="xsd:string">0000-1611072119-970</data> </ApiResult>
        """;
}
