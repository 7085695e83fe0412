namespace CrmTools.Sandbox.Marketingforce;

/// <summary>Error codes: three from the document's samples, the others as servers of this family number theirs.</summary>
internal static class MarketingforceCodes
{
    /// <summary>The document's: a parameter is missing or illegal.</summary>
    public const int Illegal = 10006;

    /// <summary>The document's: the token is not accepted.</summary>
    public const int TokenRejected = 20016;

    /// <summary>The document's: a relation that does not exist; used for every rule of the business.</summary>
    public const int Business = 320002500;

    /// <summary>No such object or record.</summary>
    public const int NotFound = 320001400;

    /// <summary>Wrong app id, secret or permanent code.</summary>
    public const int WrongCredentials = 20004;
}
