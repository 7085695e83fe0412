namespace CrmTools.Tests.Views;

/// <summary>The tables a user sees: every type has one, and Chinese text does not push its columns about.</summary>
public sealed class TableTests : ViewTest
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["CrmMember"] = "Id|Name|Mobile|Type|City|Points|Updated|Connection",
        ["CrmMemberType"] = "Id|Name|Connection",
        ["CrmAccount"] = "AccountNo|Name|Balance|Comment",
        ["CrmAccountEntry"] = "Time|CardNo|Action|Debit|Credit|Balance|SourceNo",
        ["CrmPointBalance"] = "Member|Shop|Balance|Total|Connection",
        ["CrmPointEntry"] = "Time|Member|Shop|Change|After|Description",
        ["CrmOrder"] = "Id|Status|Payment|Shipment|Amount|Consignee|Created",
        ["CrmOrderItem"] = "ProductId|Title|Quantity|Price|Amount",
        ["CrmShipment"] = "Order|Waybill|Carrier|Status|Receiver|Message|Connection",
        ["CrmReturn"] = "Order|Company|Status|Waybill|Buyer|Connection",
        ["CrmProduct"] = "Id|Name|OnShelf|Skus|Updated|Connection",
        ["CrmSku"] = "Id|ProductId|Property|Price|Stock|ProductCode",
        ["CrmProductLibrary"] = "Id|Name|Connection",
        ["CrmProductGroup"] = "Id|Path|ParentId|Connection",
        ["CrmMedia"] = "Id|Uri|Source|Status|Connection",
        ["CrmCustomer"] = "Id|Name|Phone|Trade|Address|Connection",
        ["CrmRelation"] = "Target|Name|RelationId|Relation|Connection",
        ["CrmDiscount"] = "RelationId|Relation|ProductId|Product|Discount|Connection",
        ["CrmUser"] = "UserName|RealName|Status|OperationKey|Connection",
        ["CrmRecord"] = "ObjectName|Id|name|last_modified_time",
        ["CrmFilter"] = "Field|Operator|Value",
        ["CrmResult"] = "Operation|OperationKey|Status|Id|Attempts|Connection",
        ["CrmOperation"] = "OperationKey|State|Kind|Quantity|Target|Operation|Attempts|CreatedAt|Connection",
        ["CrmConnection"] = "Name|Vendor|Account|State|Requests|Retries|Address",
        ["CrmConnectionTest"] = "Connection|Vendor|Succeeded|Latency|Reason",
        ["CrmRegistration"] = "Name|Vendor|Vault|IsOpen|RegisteredAt|Address",
    };

    [Fact]
    public void Every_type_has_a_table_with_its_columns_in_line()
    {
        var wide = 0;
        foreach (var (type, objects) in Every())
        {
            var lines = Screenful.Lines(Show("$objects"));
            Assert.Equal((type, Headers[type]), (type, string.Join('|', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))));
            var columns = Screenful.Columns(lines[1]);
            Assert.True(lines.Count >= 2 + objects.Count, type);
            foreach (var line in lines.Skip(2))
            {
                var cells = Screenful.Cells(line);
                if (cells.Count > line.Length) wide++;
                Assert.InRange(cells.Count, 1, 160);

                // The cell before a column is always blank, however wide the letters before it were: a wide letter that reached into it would leave "".
                foreach (var (start, _) in columns.Skip(1).Where(column => column.Start < cells.Count)) Assert.True(cells[start - 1] == " ", $"{type}, cell {start}: {line}");
            }

            Assert.DoesNotContain("#ERR", string.Concat(lines), StringComparison.Ordinal);
            Assert.DoesNotContain("System.", string.Concat(lines), StringComparison.Ordinal);
        }

        Assert.InRange(wide, 30, int.MaxValue);
    }

    [Fact]
    public void Every_type_that_comes_out_of_a_cmdlet_is_among_them()
    {
        var types = Session.Run("""
            $named = (Get-Command -Module CrmTools).OutputType.Type | Where-Object Namespace -EQ CrmTools
            $named | ForEach-Object { $_; $_.GetProperties().PropertyType | ForEach-Object { $_; $_.GenericTypeArguments } | Where-Object { $_.Namespace -eq 'CrmTools' -and $_.IsClass } } | ForEach-Object Name
            """).Clean().Output.Select(name => name.ToString()).Distinct().Order();
        Assert.Equal(types, EveryObject.Sources.Select(source => source.Type).Distinct().Order());
        Assert.Equal(types, Headers.Keys.Order());
    }

    [Fact]
    public void Numbers_stand_at_the_right_of_their_column()
    {
        var lines = Screenful.Lines(Show("Get-CrmPointLog 100009 -Connection onex"));
        var change = Screenful.Columns(lines[1])[3];
        Assert.Contains(lines.Skip(2), line => string.Concat(Screenful.Cells(line).Take(change.End)).EndsWith(" +1,234", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_show_what_they_did_and_how_much()
    {
        Session.Run("""
            $null = Add-CrmPoint 100009 1234567 -Connection onex -OperationKey view-given
            $null = Add-CrmPoint -CardNo 11000024 -Point -2 -Connection unicrm -OperationKey view-taken
            $null = New-CrmPayment 11000024 1.5 -Confirm:$false -Connection unicrm -OperationKey view-paid
            $null = New-CrmMember nobody -Connection onex -OperationKey view-member
            Add-CrmPoint 999999001 9 -Connection onex -OperationKey view-refused -ErrorAction SilentlyContinue
            """);
        void Row(string key, string pattern) => Assert.Matches(pattern, Screenful.Lines(Show($"[cultureinfo]::CurrentCulture = 'en-US'; Get-CrmOperation -OperationKey {key}"))[2]);
        Row("view-given", "^view-given +Applied +Point +1,234,567 member 100009 ");
        Row("view-taken", "^view-taken +Applied +Point +-2 card 11000024 ");
        Row("view-paid", "^view-paid +Applied +Payment +1.5 card 11000024 ");
        Row("view-member", "^view-member +Applied +Member {12,}member nobody ");
        Row("view-refused", "^view-refused +Refused +Point +9 member 9999");
        Assert.Contains("Kind         : Payment", Show("Get-CrmOperation -OperationKey view-paid | Format-List"));
        Assert.Contains("Quantity     : 1.5", Show("Get-CrmOperation -OperationKey view-paid | Format-List"));
        Assert.Contains($"ErrorId      : {Session.Run("(Get-CrmOperation -OperationKey view-refused).ErrorId").Single}", Show("Get-CrmOperation -OperationKey view-refused | Format-List"));
    }

    [Fact]
    public void A_window_of_120_columns_shows_writes_with_their_connection()
    {
        var lines = Screenful.Lines(Show("[cultureinfo]::CurrentCulture = 'zh-CN'; Get-CrmOperation -Connection onex", width: 120));
        Assert.EndsWith("Connection", lines[0].TrimEnd(), StringComparison.Ordinal);
        Assert.All(lines.Skip(2), line => Assert.EndsWith(" onex", line.TrimEnd(), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_absent_is_an_empty_cell()
    {
        // ONex tells no balance with a member, and UniCRM no city.
        var lines = Screenful.Lines(Show("Get-CrmMember 100009 -Connection onex"));
        var columns = Screenful.Columns(lines[1]);
        var cells = Screenful.Cells(lines[2]);
        Assert.Equal("", string.Concat(cells.Skip(columns[3].Start).Take(10)).Trim());
        Assert.Equal("", string.Concat(cells.Skip(columns[5].Start - 3).Take(9)).Trim());
        Assert.NotEqual("", string.Concat(cells.Skip(columns[4].Start).Take(10)).Trim());
    }

    [Fact]
    public void What_is_too_long_ends_in_an_ellipsis_and_AutoSize_shows_it_whole()
    {
        Session.Run("$result = Add-CrmPoint 100009 5 -Connection onex -OperationKey spring-gifts-of-the-shop-2026-0001").Clean();
        Assert.Contains(" spring-gifts-of-the-s… Applied ", Show("$result"));
        Assert.Contains(" spring-gifts-of-the-shop-2026-0001 Applied ", Show("$result | Format-Table -AutoSize"));
    }

    [Fact]
    public void A_table_begins_while_the_list_is_still_read()
    {
        Session.Run("$before = (Get-CrmConnection onex).Requests; Get-CrmMember -Connection onex -PageSize 2 -ThrottleLimit 1 | Out-String -Stream | ForEach-Object -Begin { $seen = 0 } -Process { if ($_ -match '138000' -and -not $seen++) { $asked = (Get-CrmConnection onex).Requests - $before } }").Clean();
        Assert.InRange((long)Session.Run("$asked").Single.BaseObject, 1, 5);
        Assert.InRange(Shop.Requests("members.getlist").Count, 100, int.MaxValue);
    }

    /// <summary>The usual widths of windows, and one less: some hosts leave the last column free.</summary>
    [Theory]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(119)]
    [InlineData(120)]
    public void In_the_usual_windows_no_header_is_broken_in_two(int width)
    {
        foreach (var (type, _) in Every()) Assert.Equal((type, true), (type, Screenful.Lines(Show("$objects", width))[1].Trim().All(letter => letter is '-' or ' ')));
    }

    [Fact]
    public void A_narrow_window_keeps_the_first_columns()
    {
        var lines = Screenful.Lines(Show("Get-CrmMember -First 5 -Connection onex", width: 60));
        Assert.StartsWith("Id           Name             Mobile", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(Screenful.Cells(line).Count, 1, 60));
    }

    [Fact]
    public void Several_types_in_one_pipeline_do_not_hide_each_other()
    {
        var text = Show("& { Get-CrmConnection onex; Get-CrmMember 100001 -Connection onex }");
        Assert.Contains("127.0.0.1", text);
        Assert.Contains("100001", text);
    }
}
