namespace CrmTools.Sandbox.Fkw;

/// <summary>The three parameters of a waybill.</summary>
internal static class FkwWaybillInput
{
    public static (string Number, string Name) Read(FkwInput input)
    {
        var code = input.Required("logistics_code");
        if (!code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')) throw FkwRefusal.Wrong("logistics_code");
        return (input.Required("waybill_no"), input.Required("logistics_name"));
    }
}
