namespace CrmTools.Sandbox.Chetonggui;

/// <summary>CheTongGui refuses a request; thrown where it is found out, answered where the reply is written.</summary>
internal sealed class ChetongguiRefusal(string message) : Exception(message);
