using CrmTools.Core.Sending;
using CrmTools.Core.Tokens;
using CrmTools.Core.Vendors.Fkw;

namespace CrmTools.Core.Tests.Vendors.Fkw;

/// <summary>Tree, filter, state and streamed form.</summary>
public sealed class FkwPureTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 10, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Groups_without_a_parent_and_in_circles_are_not_lost()
    {
        FkwGroupWire[] rows =
        [
            new() { GroupId = "3", Name = "c", ParentId = "2" }, new() { GroupId = "1", Name = "a", ParentId = "0" }, new() { GroupId = "2", Name = "b", ParentId = "1" },
            new() { GroupId = "9", Name = "orphan", ParentId = "77" }, new() { GroupId = "5", Name = "x", ParentId = "6" }, new() { GroupId = "6", Name = "y", ParentId = "5" },
        ];
        var groups = FkwGroupTree.Build(rows, new CrmConnection("fkw", "Fkw"));
        Assert.Equal(["a", "a/b", "a/b/c", "orphan", "x", "x/y"], groups.Select(group => group.Path));
    }

    [Fact]
    public void Without_times_the_three_months_are_asked_for()
    {
        var query = FkwOrderFilter.Write(new OrderQuery { Status = ["SHIPPED", "finished"] }, Now);
        Assert.Equal(
            ["status=shipped,finished", "time_type=created", "time_from=2026-06-10 12:05:00", "time_to=2026-09-10 12:00:00"],
            query.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Theory]
    [InlineData("/cb?code=a&state=s", "200 OK", true)]
    [InlineData("/cb?state=s&code=a%2Bb", "200 OK", true)]
    [InlineData("/cb?code=a&state=S", "400 Bad Request", true)]
    [InlineData("/cb?code=a", "400 Bad Request", true)]
    [InlineData("/cb?error=access_denied&state=s", "200 OK", true)]
    [InlineData("/cb", "400 Bad Request", false)]
    [InlineData("/other?code=a&state=s", "404 Not Found", false)]
    public void Only_an_answer_with_our_state_ends_the_wait(string target, string status, bool ends)
    {
        var answer = LoopbackVisit.Answer(target, "/cb", "s");
        Assert.Equal((status, ends), (answer.Status, answer.Finish is not null));
    }

    [Fact]
    public async Task A_streamed_form_has_the_length_it_says_and_can_be_sent_twice()
    {
        var file = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("crmtools-").FullName, "图\"1.png"));
        await File.WriteAllBytesAsync(file.FullName, new byte[200_000], TestContext.Current.CancellationToken);
        var source = new MultipartFile(file, "media", "image/png", "BOUND");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var progress = new List<long>();
            using var content = TrackedContent.Streaming(source);
            content.Sent = progress.Add;
            Assert.False(content.Started);
            using var body = new MemoryStream();
            await content.CopyToAsync(body, TestContext.Current.CancellationToken);
            Assert.True(content.Started);
            Assert.Equal(source.Length, body.Length);
            Assert.Equal(source.Length, progress[^1]);
            var text = System.Text.Encoding.UTF8.GetString(body.ToArray());
            Assert.StartsWith("--BOUND\r\nContent-Disposition: form-data; name=\"media\"; filename=\"图%221.png\"\r\nContent-Type: image/png\r\n\r\n", text, StringComparison.Ordinal);
            Assert.EndsWith("\r\n--BOUND--\r\n", text, StringComparison.Ordinal);
        }

        file.Delete();
        using var gone = TrackedContent.Streaming(source);
        await Assert.ThrowsAnyAsync<Exception>(() => gone.CopyToAsync(new MemoryStream(), TestContext.Current.CancellationToken));
        Assert.False(gone.Started);
    }
}
