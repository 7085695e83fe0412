namespace CrmTools.Sandbox.Unicrm;

/// <summary>One operation of the UniCRM API.</summary>
internal interface IUnicrmOperation
{
    /// <summary>Its name in faults and records.</summary>
    string Name { get; }

    /// <summary>True when it may change something.</summary>
    bool Writes { get; }

    /// <summary>True when its reply is a page of a list, which has another XML root in the document.</summary>
    bool IsList { get; }

    /// <summary>Does it, and returns what writes <c>data</c>; null for a reply without data.</summary>
    /// <exception cref="UnicrmRefusal">The vendor refuses; nothing was changed.</exception>
    Action<UnicrmWriter>? Run(UnicrmState state, UnicrmInput input);
}
