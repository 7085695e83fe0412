namespace CrmTools;

/// <summary>The vendor can do this. <typeparamref name="TRequest"/> says which ability it is.</summary>
public interface IWrites<in TRequest, T> : IAbility
    where TRequest : class
{
    /// <summary>Checks everything that can be checked here and builds the write; sends nothing.</summary>
    /// <exception cref="CrmException">With id <c>InvalidInput</c> or <c>OperationNotSupported</c>.</exception>
    PreparedWrite<T> Prepare(TRequest request);
}
