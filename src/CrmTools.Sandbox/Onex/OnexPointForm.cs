namespace CrmTools.Sandbox;

/// <summary>How ONex writes the reply of point.get.</summary>
public enum OnexPointForm
{
    /// <summary><c>{"member_id":{"0":{…},"1":{…},"total_point":55}}</c>, as running servers do.</summary>
    Numbered,

    /// <summary><c>{"shop_point_list":[{…,"total_point":"55"}]}</c>, as the document says.</summary>
    ShopPointList,
}
