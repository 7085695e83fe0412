namespace CrmTools.Sandbox;

/// <summary>One vendor's server, with its state.</summary>
internal interface IVendorEmulator
{
    /// <summary>Reads a request. Never fails: what is wrong with the request is answered when the call is admitted.</summary>
    VendorCall Read(SandboxRequest request);
}
