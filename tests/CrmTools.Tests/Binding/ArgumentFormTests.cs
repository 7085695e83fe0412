namespace CrmTools.Tests.Binding;

/// <summary>Names or objects for connections, hashtables or objects for structures, amounts and numbers as people write them.</summary>
public sealed class ArgumentFormTests : AllSystemsTest
{
    private protected override void Connect()
    {
        base.Connect();
        Shop.OpenOnex(Session, "'2026'");
    }

    [Theory]
    [InlineData("onex")]
    [InlineData("ONEX")]
    [InlineData("(Get-CrmConnection onex)")]
    [InlineData("(Get-CrmMember 100001 -Connection onex).Connection")]
    [InlineData("([System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-CrmConnection onex), 1)))")]
    [InlineData("2026")]
    [InlineData("@('onex')")]
    public void A_connection_is_a_name_or_an_object(string written) => Assert.Equal("100009", Session.Run($"Get-CrmMember 100009 -Connection {written}").Single.Text("Id"));

    [Fact]
    public void Several_connections_are_names_and_objects_mixed() =>
        Assert.Equal(["onex", "2026"], Session.Run("Get-CrmMember 100009 -Connection onex, (Get-CrmConnection 2026) | ForEach-Object { \"$($_.Connection)\" }").Clean().Output.Select(item => $"{item}"));

    [Theory]
    [InlineData("@{ ProductId = 'A'; Title = 'a'; Quantity = 1; Price = 5 }")]
    [InlineData("@{ ProductId = 'A'; Title = 'a'; Quantity = '1'; Price = '5.00' }, @{ ProductId = 'B'; Title = 'b'; Quantity = 2; Price = 1 }")]
    [InlineData("([pscustomobject]@{ ProductId = 'A'; Title = 'a'; Quantity = 1; Price = 5 })")]
    [InlineData("('{\"ProductId\":\"A\",\"Title\":\"a\",\"Quantity\":1,\"Price\":5}' | ConvertFrom-Json)")]
    public void Lines_of_an_order_are_tables_or_objects(string item) =>
        Assert.Equal("Applied", Session.Run($"New-CrmOrder -Id {Name} -ShopId 5940 -SourceShop s -SourceTerminal t -UserName x -Item {item} -Connection onex").Single.Text("Status"));

    [Theory]
    [InlineData("@{ remark = 'r' }")]
    [InlineData("([ordered]@{ remark = 'r' })")]
    [InlineData("([pscustomobject]@{ remark = 'r' })")]
    [InlineData("('{\"remark\":\"r\"}' | ConvertFrom-Json)")]
    public void Further_fields_are_a_table_or_an_object(string property)
    {
        Session.Run($"Set-CrmMember 100009 -Mobile 13812345678 -Property {property} -Connection onex").Clean();
        Assert.Equal("r", Session.Run("Get-CrmMember 100009 -Connection onex").Single.Text("Remark"));
    }

    [Theory]
    [InlineData("@{ member_id = 100009 }")]
    [InlineData("([pscustomobject]@{ member_id = 100009 })")]
    public void A_raw_calls_body_is_a_table_or_an_object(string body) =>
        Assert.Contains("member000009", $"{Session.Run($"Invoke-CrmRequest members.get -Body {body} -Connection onex -Raw").Single}");

    [Theory]
    [InlineData("@{ name = 'a' }", "EQ")]
    [InlineData("@{ name = 'a', 'b' }", "IN")]
    [InlineData("@{ name = $null }", "IS")]
    public void A_filter_may_be_a_table(string filter, string @operator)
    {
        Session.Run($"$null = Get-CrmRecord gift__c -Filter {filter} -First 1 -Connection mf").Clean();
        Assert.Contains($"\"{@operator}\"", Shop.Requests("data/query")[^1].Parameters["body"]);
    }

    [Theory]
    [InlineData("New-CrmOrder -Id x -ShopId 5940 -UserName x -Amount '12,5' -Item @{ ProductId = 'A'; Title = 'a'; Quantity = 1; Price = 5 } -Connection onex", "Amount")]
    [InlineData("New-CrmOrder -Id x -ShopId 5940 -UserName x -Paid '1,000' -Item @{ ProductId = 'A'; Title = 'a'; Quantity = 1; Price = 5 } -Connection onex", "Paid")]
    [InlineData("New-CrmPayment 11000024 '12,5' -Connection unicrm", "Amount")]
    [InlineData("Add-CrmPoint 100009 12.5 -Connection onex", "Point")]
    [InlineData("New-CrmMember x -Level 2.5 -Connection fkw", "Level")]
    [InlineData("Send-CrmOrderReminder 1 -MessageType 1.5 -Connection parts", "MessageType")]
    public void Numbers_that_PowerShell_would_read_otherwise_are_refused(string script, string parameter)
    {
        var before = Shop.Ledger.Count;
        var error = Session.Run(script).Error;
        Assert.Contains($"'{parameter}'", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, Shop.Ledger.Count);
    }

    [Fact]
    public void Every_parameter_of_a_kind_has_its_transformation()
    {
        var missing = Session.Run("""
            $wanted = @{ 'DateTime' = 'Time', 'Day'; 'Decimal' = @('Amount'); 'IDictionary' = @('Table'); 'Hashtable' = @('Table'); 'ConnectionReference[]' = @('ConnectionReference') }
            foreach ($command in Get-Command -Module CrmTools) {
                foreach ($parameter in $command.Parameters.Values) {
                    $type = [Nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
                    $names = $wanted[$type.Name]
                    if ($names -and -not ($parameter.Attributes | Where-Object { ($_.GetType().Name -replace 'Attribute$') -in $names })) { "$($command.Name) -$($parameter.Name)" }
                }
            }
            """).Clean().Output;
        Assert.Empty(missing.Select(item => $"{item}"));
    }
}
