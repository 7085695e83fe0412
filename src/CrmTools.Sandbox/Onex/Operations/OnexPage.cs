namespace CrmTools.Sandbox.Onex;

/// <summary>page (from 1) and page_size of a list.</summary>
internal readonly record struct OnexPage(long Skip, int Size)
{
    public static OnexPage Read(OnexArguments arguments, OnexDialect dialect)
    {
        var size = arguments.RequiredCount("page_size");
        if (dialect.MaxPageSize > 0) size = Math.Min(size, dialect.MaxPageSize);
        var page = arguments.RequiredCount("page");
        return new(dialect.PageIgnored ? 0 : (page - 1L) * size, size);
    }
}
