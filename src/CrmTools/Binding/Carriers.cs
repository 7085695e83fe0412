namespace CrmTools.Binding;

/// <summary>
/// Common carriers by their Kuaidi100 company codes, the large ones first. A carrier that is not here is given by its code and name; Kuaidi100
/// publishes the full list.
/// </summary>
internal static class Carriers
{
    public static readonly IReadOnlyList<(string Code, string Name)> All =
    [
        ("shunfeng", "顺丰速运"),
        ("zhongtong", "中通快递"),
        ("yuantong", "圆通速递"),
        ("yunda", "韵达快递"),
        ("shentong", "申通快递"),
        ("jtexpress", "极兔速递"),
        ("jd", "京东物流"),
        ("ems", "EMS"),
        ("youzhengguonei", "邮政快递包裹"),
        ("youzhengbk", "邮政标准快递"),
        ("debangkuaidi", "德邦快递"),
        ("debangwuliu", "德邦物流"),
        ("huitongkuaidi", "百世快递"),
        ("baishiwuliu", "百世快运"),
        ("zhongtongkuaiyun", "中通快运"),
        ("shunfengkuaiyun", "顺丰快运"),
        ("yundakuaiyun", "韵达快运"),
        ("yuantongkuaiyun", "圆通快运"),
        ("jingdongkuaiyun", "京东快运"),
        ("annengwuliu", "安能快运"),
        ("kuayue", "跨越速运"),
        ("yimidida", "壹米滴答"),
        ("sxjdfreight", "顺心捷达"),
        ("youshuwuliu", "优速快递"),
        ("tiantian", "天天快递"),
        ("zhaijisong", "宅急送"),
        ("danniao", "菜鸟速递"),
        ("zhongyouex", "众邮快递"),
        ("fengwang", "丰网速运"),
        ("suer", "速尔快递"),
        ("guotongkuaidi", "国通快递"),
        ("quanfengkuaidi", "全峰快递"),
        ("kuaijiesudi", "快捷速递"),
        ("suning", "苏宁物流"),
        ("annto", "安得物流"),
        ("pjbest", "品骏快递"),
        ("rufengda", "如风达"),
        ("huangmajia", "黄马甲"),
        ("jiuyescm", "九曳供应链"),
        ("wanxiangwuliu", "万象物流"),
        ("jinguangsudikuaijian", "京广速递"),
        ("lianhaowuliu", "联昊通"),
        ("longbanwuliu", "龙邦速递"),
        ("xinfengwuliu", "信丰物流"),
        ("ganzhongnengda", "能达速递"),
        ("zengyisudi", "增益速递"),
        ("yafengsudi", "亚风速递"),
        ("minghangkuaidi", "民航快递"),
        ("ztky", "中铁快运"),
        ("jiajiwuliu", "佳吉快运"),
        ("jiayunmeiwuliu", "加运美"),
        ("tiandihuayu", "天地华宇"),
        ("xinbangwuliu", "新邦物流"),
        ("shengfengwuliu", "盛丰物流"),
        ("shenghuiwuliu", "盛辉物流"),
        ("yuanchengwuliu", "远成物流"),
        ("yuxinwuliu", "宇鑫物流"),
        ("disifang", "递四方"),
        ("hongkongpost", "香港邮政"),
        ("lianbangkuaidi", "联邦快递"),
        ("fedex", "FedEx"),
        ("dhl", "DHL"),
        ("ups", "UPS"),
        ("tnt", "TNT"),
        ("usps", "USPS"),
        ("aramex", "Aramex"),
    ];

    /// <summary>The name that belongs to a code, null for one that is not here.</summary>
    public static string? NameOf(string? code) =>
        All.FirstOrDefault(carrier => carrier.Code.Equals(code?.Trim(), StringComparison.OrdinalIgnoreCase)).Name;
}
