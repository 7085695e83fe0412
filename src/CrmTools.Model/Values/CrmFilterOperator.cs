namespace CrmTools;

/// <summary>How a filter compares: the nineteen operators of Marketingforce's document (data/query), under its own words.</summary>
public enum CrmFilterOperator
{
    /// <summary>Equal to the one value.</summary>
    Eq,

    /// <summary>Greater than the one value.</summary>
    Gt,

    /// <summary>Less than the one value.</summary>
    Lt,

    /// <summary>Greater than or equal to the one value.</summary>
    Gte,

    /// <summary>Less than or equal to the one value.</summary>
    Lte,

    /// <summary>Not equal to the one value.</summary>
    N,

    /// <summary>Contains the one text.</summary>
    Like,

    /// <summary>Does not contain the one text.</summary>
    NLike,

    /// <summary>Has no value. Takes none.</summary>
    Is,

    /// <summary>Has a value. Takes none.</summary>
    IsN,

    /// <summary>One of the values.</summary>
    In,

    /// <summary>None of the values.</summary>
    NIn,

    /// <summary>From the first to the second value, both included.</summary>
    Between,

    /// <summary>Outside of the two values.</summary>
    NBetween,

    /// <summary>Begins with the one text.</summary>
    StartWith,

    /// <summary>Ends with the one text.</summary>
    EndWith,

    /// <summary>The record does not have the field at all. Takes no value.</summary>
    NExists,

    /// <summary>The record has the field, if only empty. Takes no value.</summary>
    Exists,

    /// <summary>The list in the field contains the values.</summary>
    Contains,
}
