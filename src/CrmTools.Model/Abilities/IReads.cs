namespace CrmTools;

/// <summary>The vendor can answer this question. <typeparamref name="TQuery"/> says which ability it is.</summary>
public interface IReads<in TQuery, T> : IAbility
    where TQuery : class
{
    /// <summary>False when this vendor cannot use what the query asks by, so that it cannot be meant.</summary>
    bool Takes(TQuery query) => true;

    /// <summary>
    /// Checks the query at once, before anything is sent, then reads page by page. A question about one object gives one page, empty when
    /// the vendor has no such object.
    /// </summary>
    /// <exception cref="CrmException">With id <c>InvalidInput</c> at once; any other while reading.</exception>
    IAsyncEnumerable<Page<T>> Read(TQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation);
}
