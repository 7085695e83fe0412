namespace CrmTools.Sandbox.World;

/// <summary>Surnames (most common first, drawn with that weight) and given names by sex.</summary>
internal static class Names
{
    public static readonly string[] Surnames =
    [
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭",
        "何", "林", "罗", "高", "郑", "梁", "谢", "宋", "唐", "许", "韩", "邓", "冯", "曹", "彭", "欧阳",
    ];

    public static readonly string[] Male =
    [
        "伟", "强", "磊", "军", "勇", "杰", "涛", "超", "明", "刚", "学勇", "建国", "志强", "文博", "浩然", "子轩",
        "俊杰", "宇航", "嘉豪", "海波", "晓东", "立新", "振华", "国栋", "一鸣", "泽宇", "天佑", "家辉", "永康", "思远", "鹏飞", "瑞",
    ];

    public static readonly string[] Female =
    [
        "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀英", "桂英", "玉兰", "婷婷", "雪梅", "晓燕", "佳怡", "梓涵",
        "欣怡", "思琪", "雨桐", "诗涵", "若曦", "美玲", "海燕", "春梅", "丹", "颖", "琳", "雅琴", "淑珍", "文静", "慧", "倩",
    ];

    public static readonly string[] Remarks =
    [
        "老客户，喜欢电话联系", "对花生过敏", "周末到店", "要求开发票", "推荐过三位朋友", "只用支付宝", "生日当天送券", "团购负责人",
    ];
}
