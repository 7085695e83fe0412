namespace CrmTools.Sandbox;

/// <summary>How ONex writes a failure.</summary>
public enum OnexErrorForm
{
    /// <summary><c>{"error_response":{"code","msg","sub_msg"}}</c>, as running servers do.</summary>
    Nested,

    /// <summary><c>{"error_code","msg"}</c>, as the document says; the detail follows the message after a colon.</summary>
    Flat,
}
