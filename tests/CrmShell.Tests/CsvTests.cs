using System.Text;
using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class CsvTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void What_was_exported_is_imported_again()
    {
        var results = Engine.Text(
            """
            param($file)
            $values = 'plain', '张三', 'a,b', 'say "hi"', "line 1`r`n`r`nline 3", ' blanks ', '', "tab`there", '"'
            $values | ForEach-Object { [pscustomobject]@{ 编号 = 1; Text = $_ } } | Export-Csv $file
            $back = @(Import-Csv $file)
            $back.Count
            for ($i = 0; $i -lt $values.Count; $i++) { $back[$i].Text -ceq $values[$i] }
            """,
            scratch.Path("a.csv"));

        Assert.Equal("9", results[0]);
        Assert.All(results[1..], same => Assert.Equal("True", same));
    }

    [Fact]
    public void Numbers_and_dates_are_written_the_same_in_every_culture()
    {
        var lines = Engine.Text(
            """
            [cultureinfo]::CurrentCulture = 'de-DE'
            [pscustomobject]@{ N = 1.5; D = [datetime]'2024-03-04'; L = 1, 2; Nothing = $null } | ConvertTo-Csv
            """);

        Assert.Equal(["\"N\",\"D\",\"L\",\"Nothing\"", "\"1.5\",\"03/04/2024 00:00:00\",\"1 2\","], lines);
    }

    [Fact]
    public void Values_are_read_as_leniently_as_by_the_real_cmdlet()
    {
        var file = scratch.Write("lenient.csv", "A, B ,\"C\"\r\n 1 , two words , \"three\"  \r\n\r\nx\"y,\"z\"\"\",\r\nshort\r\n");

        var rows = Engine.Text("param($f) Import-Csv $f | ForEach-Object { \"[$($_.A)][$($_.'B ')][$($_.C)]\" }", file);

        Assert.Equal(["[1 ][two words ][three]", "[x\"y][z\"][]", "[short][][]"], rows);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", false)]
    [InlineData("gb18030", true)]
    public void Chinese_files_are_read_by_their_mark_or_by_Encoding(string encoding, bool named)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = scratch.Path("cn.csv");
        File.WriteAllText(file, "姓名,城市\n李雷,上海\n", Encoding.GetEncoding(encoding));

        var script = named ? $"param($f) (Import-Csv $f -Encoding {encoding}).姓名" : "param($f) (Import-Csv $f).姓名";
        Assert.Equal(["李雷"], Engine.Text(script, file));
    }

    [Fact]
    public void Large_files_are_read_only_as_far_as_needed()
    {
        var file = scratch.Write("many.csv", "N\n" + string.Join('\n', Enumerable.Range(1, 1000)) + "\n\"never closed");

        Assert.Equal(["1", "2"], Engine.Text("param($f) (Import-Csv $f | Select-Object -First 2).N", file));
    }

    [Fact]
    public void Appending_keeps_the_columns_and_the_encoding_of_the_file()
    {
        var results = Engine.Text(
            """
            param($file)
            [pscustomobject]@{ A = 1; B = 2 } | Export-Csv $file -Encoding unicode
            [pscustomobject]@{ B = 4; A = 3; C = 5 } | Export-Csv $file -Append -NoTypeInformation
            try { [pscustomobject]@{ A = 6 } | Export-Csv $file -Append } catch { 'refused' }
            [pscustomobject]@{ A = 7 } | Export-Csv $file -Append -Force
            Import-Csv $file | ForEach-Object { "$($_.A)-$($_.B)" }
            """,
            scratch.Path("append.csv"));

        Assert.Equal(["refused", "1-2", "3-4", "7-"], results);
    }

    [Fact]
    public void Other_delimiters_headers_and_quotes_are_chosen_by_parameters()
    {
        var results = Engine.Text(
            """
            "a;b;c`n1;2;3" | ConvertFrom-Csv -Delimiter ';' -Header x, y | ForEach-Object { "$($_.x)$($_.y)" }
            [pscustomobject]@{ A = 'p'; B = 'q,r' } | ConvertTo-Csv -UseQuotes AsNeeded -NoHeader
            """);

        Assert.Equal(["ab", "12", "p,\"q,r\""], results);
    }

    [Fact]
    public void A_missing_file_is_an_error_that_does_not_end_the_script() =>
        Assert.Equal(
            ["FileOpenFailure,CrmTools.Shell.StandIns.ImportCsvCommand", "on"],
            Engine.Text("Import-Csv nosuch.csv -ErrorVariable e -ErrorAction SilentlyContinue; $e[0].FullyQualifiedErrorId; 'on'"));
}
