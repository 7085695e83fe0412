using System.Globalization;

namespace CrmTools.Sandbox.Fkw;

/// <summary>The shop's products, libraries and groups.</summary>
internal sealed class FkwCatalog
{
    /// <summary>Products at the start.</summary>
    public const int Seeded = 25;

    private static readonly string[] Names = ["方便面", "绿茶", "纯棉T恤", "运动鞋", "保温杯", "坚果礼盒", "洗发水", "电热水壶", "帆布包", "儿童积木"];
    private static readonly string[] Colors = ["白色", "黑色", "蓝色"];
    private static readonly string[] Sizes = ["M", "L", "XXL"];

    private readonly List<FkwProduct> _products = [.. Enumerable.Range(1, Seeded).Select(Seed)];

    public static readonly (int Id, string Name)[] Libraries = [(1, "默认产品库"), (2, "库2"), (3, "库3")];

    /// <summary>The document's own tree.</summary>
    public static readonly (int Id, string Name, int Parent)[] Groups =
        [(1, "一级分类", 0), (2, "二级分类", 1), (3, "三级分类", 2), (4, "一级分类2", 0), (5, "二级分类2", 4)];

    public int Count => _products.Count;

    public FkwProduct Get(int id) => id >= 1 && id <= Count ? _products[id - 1] : throw FkwRefusal.NotFound("商品");

    /// <summary>The newest first.</summary>
    public IEnumerable<FkwProduct> Page(int page, int size) =>
        _products.AsEnumerable().Reverse().Skip((int)Math.Min(int.MaxValue, (long)(page - 1) * size)).Take(size);

    public void Put(FkwProduct product) => _products[product.Id - 1] = product;

    public FkwProduct Add(string name, string picture, DateTimeOffset now, IReadOnlyList<FkwSku> skus)
    {
        var id = Count + 1;
        var numbered = skus.Select((sku, index) => sku with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}_{index + 1}") }).ToArray();
        var product = new FkwProduct(id, name, picture, now, now, true, numbered);
        _products.Add(product);
        return product;
    }

    private static FkwProduct Seed(int id)
    {
        var created = SandboxPeople.OldestTime.AddDays(id * 20);
        var count = 1 + (id % 3);
        var skus = Enumerable.Range(1, count).Select(n => new FkwSku(
            string.Create(CultureInfo.InvariantCulture, $"{id}_{n}"),
            10 + id + (n * 0.5m),
            id * 10 + n,
            string.Create(CultureInfo.InvariantCulture, $"P{id:D4}-{n}"),
            count == 1 ? [] : [new("颜色", Colors[n - 1]), new("尺码", Sizes[n - 1])]));
        return new FkwProduct(
            id,
            Names[id % Names.Length] + (id > Names.Length ? string.Create(CultureInfo.InvariantCulture, $" {id}号") : ""),
            string.Create(CultureInfo.InvariantCulture, $"//media.sandbox.invalid/product/{id}.jpg"),
            created,
            created.AddDays(5),
            id % 7 != 0,
            [.. skus]);
    }
}
