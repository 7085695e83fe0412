namespace CrmTools.Tests.Fixture;

/// <summary>Scripts that get objects of every public type, on the connections of <see cref="AllSystemsTest"/>.</summary>
internal static class EveryObject
{
    /// <summary>Makes the objects that exist only after a write: log entries, a member with a Chinese name of more letters than usual.</summary>
    public const string Preparation = """
        $null = Add-CrmPoint 100009 1234 -Connection onex -Description 春季活动
        $null = New-CrmPayment 11000024 1 -Confirm:$false -Connection unicrm
        Set-CrmMember 100001 -RealName 欧阳建国 -Connection onex
        Set-CrmMember 100002 -RealName Li -Connection onex
        """;

    /// <summary>Type names without the namespace, each with its script.</summary>
    public static IReadOnlyList<(string Type, string Script)> Sources { get; } =
    [
        ("CrmMember", "Get-CrmMember -First 5 -Connection onex"),
        ("CrmMember", "Get-CrmMember -First 5 -Connection unicrm"),
        ("CrmMember", "Get-CrmMember -First 5 -Connection fkw"),
        ("CrmMemberType", "Get-CrmMemberType -Connection unicrm"),
        ("CrmAccount", "(Get-CrmMember -CardNo 11000024 -Connection unicrm).Account"),
        ("CrmAccountEntry", "Get-CrmAccountEntry 11000024 -Connection unicrm"),
        ("CrmPointBalance", "Get-CrmPoint 100009 -Connection onex"),
        ("CrmPointBalance", "Get-CrmPoint -CardNo 11000024 -Connection unicrm"),
        ("CrmPointEntry", "Get-CrmPointLog 100009 -Connection onex"),
        ("CrmOrder", "Get-CrmOrder 100008 -Connection onex"),
        ("CrmOrder", "Get-CrmOrder -First 5 -Connection fkw"),
        ("CrmOrder", "Get-CrmOrder -Id 80000001 -Connection parts"),
        ("CrmOrderItem", "Get-CrmOrder -First 3 -Connection fkw | ForEach-Object { $_.Item }"),
        ("CrmShipment", "Get-CrmShipment -OrderId 80000002 -Connection parts"),
        ("CrmReturn", "Get-CrmReturn -OrderId 80000004 -Connection parts"),
        ("CrmProduct", "Get-CrmProduct -First 5 -Connection fkw"),
        ("CrmSku", "Get-CrmProduct -First 5 -Connection fkw | ForEach-Object { $_.Sku }"),
        ("CrmProductLibrary", "Get-CrmProductLibrary -Connection fkw"),
        ("CrmProductGroup", "Get-CrmProductGroup -Connection fkw"),
        ("CrmMedia", "Add-CrmMedia -Uri https://pictures.example.com/1.png -Connection fkw"),
        ("CrmCustomer", "Get-CrmCustomer -Connection parts"),
        ("CrmRelation", "Get-CrmRelation -Connection parts"),
        ("CrmDiscount", "Get-CrmDiscount -Connection parts"),
        ("CrmUser", "Register-CrmUser 13912345678 $secret -RealName 李四 -Connection parts"),
        ("CrmRecord", "Get-CrmRecord -ObjectName gift__c -First 3 -Connection mf"),
        ("CrmFilter", "New-CrmFilter -Field payment_amount -Operator GTE -Value 100"),
        ("CrmResult", "Add-CrmPoint 100009 5 -Connection onex -OperationKey a-key-that-is-longer-than-the-column-is-wide-2026-0001"),
        ("CrmOperation", "Get-CrmOperation -Connection onex"),
        ("CrmConnection", "Get-CrmConnection"),
        ("CrmConnectionTest", "Test-CrmConnection onex"),
        ("CrmRegistration", "Register-CrmConnection ONex -Name $reg -BaseUri $uri -Flag f -Secret $secret -Vault Box"),
    ];
}
