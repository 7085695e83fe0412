using CrmTools.Shell.Tests.Support;

namespace CrmTools.Shell.Tests;

public sealed class JsonTests
{
    [Fact]
    public void Objects_are_laid_out_as_by_the_real_cmdlet() =>
        Assert.Equal(
            """
            {
              "Name": "张三 <a> \"b\"",
              "N": 1.0,
              "List": [
                1,
                true,
                null
              ],
              "Empty": [],
              "Inner": {
                "Day": 0
              }
            }
            """.ReplaceLineEndings(),
            string.Join(
                '|',
                Engine.Text(
                    """
                    [ordered]@{
                        Name = '张三 <a> "b"'; N = 1.0; List = 1, $true, $null; Empty = @()
                        Inner = [pscustomobject]@{ Day = [DayOfWeek]'Sunday' }
                    } | ConvertTo-Json
                    """)));

    [Theory]
    [InlineData("1, 2 | ConvertTo-Json -Compress", "[1,2]")]
    [InlineData("1 | ConvertTo-Json -AsArray -Compress", "[1]")]
    [InlineData("@{ a = [DayOfWeek]'Monday' } | ConvertTo-Json -Compress -EnumsAsStrings", "{\"a\":\"Monday\"}")]
    [InlineData(
        "@{ a = @{ b = @{ c = 1 } } } | ConvertTo-Json -Compress -Depth 1 -WarningAction SilentlyContinue",
        "{\"a\":{\"b\":\"System.Collections.Hashtable\"}}")]
    [InlineData("[datetime]::new(2024, 1, 2, 3, 4, 5, [DateTimeKind]::Utc) | ConvertTo-Json", "\"2024-01-02T03:04:05Z\"")]
    [InlineData("('{\"a\":{\"b\":[1,2.5,\"x\"]}}' | ConvertFrom-Json).a.b -join ' '", "1 2.5 x")]
    [InlineData("('{\"n\":1}' | ConvertFrom-Json).n.GetType().Name", "Int64")]
    [InlineData("('{\"d\":\"2024-01-02T03:04:05Z\"}' | ConvertFrom-Json).d.Kind", "Utc")]
    [InlineData("('{\"b\":1,\"B\":2}' | ConvertFrom-Json -AsHashtable).B", "2")]
    [InlineData("(('[1,2]' | ConvertFrom-Json) | Measure-Object).Count", "2")]
    [InlineData("('{', '\"a\": 1', '}' | ConvertFrom-Json).a", "1")]
    [InlineData("try { '{' | ConvertFrom-Json } catch { 'caught' }", "caught")]
    public void Values_are_converted_both_ways(string script, string expected) =>
        Assert.Equal(expected, string.Join('|', Engine.Text(script)));

    [Fact]
    public void What_is_deeper_than_the_depth_is_warned_about() =>
        Assert.Contains("WARNING: Resulting JSON is truncated", Screen.Show("@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json"));
}
