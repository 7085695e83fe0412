namespace CrmTools.Tests.Secrets;

/// <summary>Lines that call every exported cmdlet, over connections onex, unicrm, parts, fkw and mf.</summary>
internal static class EveryCmdlet
{
    private static readonly string[] Reading =
    [
        "Get-CrmMember -Id 100001 -Connection onex", "Get-CrmMember -First 2 -Connection onex", "Get-CrmMember -CardNo 11000001 -Connection unicrm", "Get-CrmMember -Id 1 -Connection fkw",
        "Get-CrmMember -First 1 -Connection onex | Get-CrmPoint", "Get-CrmPointLog -MemberId 100009 -Connection onex", "Get-CrmMemberType -Connection unicrm",
        "Get-CrmAccountEntry 11000024 -Connection unicrm", "Get-CrmOrder -First 1 -Connection fkw", "Get-CrmOrder -Id 80000001 -Connection parts",
        "Get-CrmProduct -First 1 -Connection fkw", "Get-CrmProductLibrary -Connection fkw", "Get-CrmProductGroup -Connection fkw",
        "Get-CrmCustomer -Connection parts", "Get-CrmRelation -Connection parts", "Get-CrmDiscount -Connection parts",
        "Get-CrmShipment -OrderId 80000001 -Connection parts", "Get-CrmReturn -OrderId 80000004 -Connection parts",
        "Get-CrmRecord -ObjectName gift__c -First 1 -Connection mf", "New-CrmFilter -Field name -Operator EQ -Value x",
        "Invoke-CrmRequest members.get -Body @{ member_id = 100001 } -Connection onex", "Invoke-CrmRequest membersort -Connection unicrm",
        "Get-CrmConnection", "Get-CrmConnection -Registered", "Test-CrmConnection onex", "Test-CrmConnection unicrm", "Test-CrmConnection fkw", "Test-CrmConnection mf", "Test-CrmConnection parts",
    ];

    private static readonly string[] Fkw =
    [
        "Get-CrmOrder -First 1 -Connection fkw | Confirm-CrmOrderPayment", "Get-CrmOrder -First 1 -Connection fkw | Complete-CrmOrder", "Get-CrmOrder -First 1 -Connection fkw | Stop-CrmOrder",
        "Add-CrmPoint 1 5 -Connection fkw", "Add-CrmMedia -Uri https://pictures.example.com/1.png -Connection fkw", "Set-CrmStock -ProductId 1 -SkuId 1 -Stock 5 -Connection fkw",
    ];

    private static readonly string[] Journal =
    [
        "Get-CrmOperation -Connection onex", "Get-CrmOperation InDoubt | Resolve-CrmOperation", "Export-CrmReport ([IO.Path]::GetTempFileName()) -Connection onex -PassThru | ForEach-Object { Get-Content $_ -Raw; Remove-Item $_ }", "Remove-CrmOperation 3650",
    ];

    /// <summary>What works on open connections, in an order that leaves them open.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        .. Reading, .. Writers(Writing.WhatIfTests.Writers, Of), .. Writers(Chetonggui.WhatIfTests.Writers, _ => "parts"), .. Fkw, .. Journal,
    ];

    /// <summary>What opens, keeps and closes connections; {0} is a name that nobody else has, $uri and $secret belong to ONex.</summary>
    public static IReadOnlyList<string> Doors { get; } =
    [
        "Register-CrmConnection ONex -Name {0} -BaseUri $uri -Flag f -Secret $secret -Vault Box", "Test-CrmConnection {0}", "Connect-CrmVendor -Name {0}", "Get-CrmConnection {0}",
        "Get-CrmConnection {0} -Registered", "Register-CrmConnection -Name {0} -NewName {0}b", "Disconnect-CrmVendor {0}", "Unregister-CrmConnection {0}b",
    ];

    private static IEnumerable<string> Writers(IEnumerable<ITheoryDataRow> rows, Func<string, string> connection)
    {
        foreach (var row in rows)
        {
            var data = row.GetData();
            var writer = (string)data[0]!;
            var more = writer.Contains("-Connection", StringComparison.Ordinal) ? "" : $" -Connection {connection(writer)}";
            yield return $"[pscustomobject]@{{ {data[1]} }} | {writer}{more}";
        }
    }

    private static string Of(string writer) => writer switch
    {
        "New-CrmPayment" => "unicrm",
        "New-CrmRecord" or "Set-CrmRecord" => "mf",
        _ => "onex",
    };
}
