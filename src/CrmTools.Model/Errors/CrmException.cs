namespace CrmTools;

/// <summary>Everything that goes wrong in CrmTools, with the facts a script can decide on.</summary>
public sealed class CrmException : Exception
{
    internal CrmException(string errorId, CrmErrorCategory category, string message, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        Category = category;
    }

    /// <summary>The stable id, see <see cref="CrmErrorId"/>.</summary>
    public string ErrorId { get; }

    /// <summary>What kind of trouble it is.</summary>
    public CrmErrorCategory Category { get; }

    /// <summary>What the user can do about it.</summary>
    public string? Remedy { get; internal init; }

    /// <summary>The vendor's id.</summary>
    public string? Vendor { get; internal init; }

    /// <summary>The vendor's error code.</summary>
    public string? Code { get; internal init; }

    /// <summary>The vendor's own words, untouched.</summary>
    public string? VendorMessage { get; internal init; }

    /// <summary>HTTP status of the answer, when there was one.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>The vendor's operation, such as <c>members.get</c>.</summary>
    public string? Operation { get; internal init; }

    /// <summary>The key of the write, when it was one.</summary>
    public string? OperationKey { get; internal init; }

    /// <summary>True when the same call may well succeed later.</summary>
    public bool IsTransient { get; internal init; }

    /// <summary>Requests that were sent.</summary>
    public int Attempts { get; internal init; }

    /// <summary>The state of the write that failed, so that a script that collects results misses none.</summary>
    public CrmResult? Result { get; internal init; }

    /// <summary>The same error, with the state of the write.</summary>
    internal CrmException With(CrmResult result) => new(ErrorId, Category, Message, InnerException)
    {
        Remedy = Remedy,
        Vendor = Vendor,
        Code = Code,
        VendorMessage = VendorMessage,
        HttpStatus = HttpStatus,
        Operation = Operation,
        OperationKey = OperationKey,
        IsTransient = IsTransient,
        Attempts = Attempts,
        Result = result,
    };
}
