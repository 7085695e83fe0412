namespace CrmTools.Core.Vendors.Onex;

/// <summary>A failure, in the servers' form (code, msg, sub_msg) or the document's (error_code, msg).</summary>
internal sealed class OnexErrorWire
{
    public string? Code { get; set; }

    public string? ErrorCode { get; set; }

    public string? Msg { get; set; }

    public string? SubMsg { get; set; }
}
