namespace CrmTools.Tests.Fkw;

/// <summary>upload/uploadMedia and upload/uploadMediaByFile.</summary>
public sealed class FkwMediaTests : FkwTest
{
    [Fact]
    public void An_address_is_handed_over()
    {
        var media = Session.Run("Add-CrmMedia -Uri https://example.com/a.jpg -OperationKey u1").Single;
        Assert.Equal(("CrmTools.CrmMedia", "Applied", "u1"), (media.TypeName(), media.Text("Status")!, media.Text("OperationKey")!));
        Assert.StartsWith("ABUIABAAGAAg", media.Text("Id"), StringComparison.Ordinal);
        Assert.EndsWith(".jpg", media.Text("Uri"), StringComparison.Ordinal);
        var again = Session.Run("Add-CrmMedia -Uri https://example.com/a.jpg -OperationKey u1").Single;
        Assert.Equal((media.Text("Id"), media.Text("Uri"), "AlreadyApplied"), (again.Text("Id"), again.Text("Uri"), again.Text("Status")!));
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void A_file_is_streamed_whole()
    {
        var file = NewFile("图片 1.png", 3_000_000);
        var media = Session.Run($"Add-CrmMedia '{file}'").Single;
        Assert.Equal(file, media.Text("Source"));
        var effect = Assert.Single(Shop.Ledger.Entries());
        Assert.Equal((media.Text("Id")!, 3_000_000m, "图片 1.png"), (effect.Subject, effect.Amount, effect.Mark!));
    }

    [Fact]
    public void A_busy_server_gets_the_file_again_from_its_start()
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Kind = FaultKind.BusyInOk, Times = 1 });
        Assert.Equal("2", Session.Run($"Add-CrmMedia '{NewFile("a.mp4", 500_000)}'").Single.Text("Attempts"));
        Assert.Equal(500_000m, Assert.Single(Shop.Ledger.Entries()).Amount);
    }

    [Fact]
    public void Wildcards_and_piped_files_upload_each()
    {
        var folder = Path.GetDirectoryName(NewFile("a.jpg", 10))!;
        File.WriteAllBytes(Path.Combine(folder, "b.jpg"), new byte[20]);
        Assert.Equal(2, Session.Run($"Add-CrmMedia '{folder}/*.jpg'").Clean().Output.Count);
        Assert.Equal(2, Session.Run($"Get-ChildItem '{folder}' | Add-CrmMedia").Clean().Output.Count);
        Assert.Equal([10m, 10m, 20m, 20m], Shop.Ledger.Entries().Select(entry => entry.Amount).Order());
    }

    [Theory]
    [InlineData("a.txt", 10, "not a picture or video")]
    [InlineData("a.jpg", 0, "is empty")]
    [InlineData("a.jpg", 11 * 1024 * 1024, "at most 10 are taken")]
    public void A_file_that_cannot_be_taken_is_refused_before_it_is_sent(string name, int length, string why)
    {
        var error = Session.Run($"Add-CrmMedia '{NewFile(name, length)}'").Error;
        Assert.Equal("InvalidInput", error.Id());
        Assert.Contains(why, error.ToString());
        Assert.Empty(Shop.Requests("upload/uploadMediaByFile"));
    }

    [Fact]
    public void No_file_and_no_web_address_are_refused()
    {
        Assert.Contains("there is no file", Session.Run("Add-CrmMedia /nowhere/a.jpg").Error.ToString());
        Assert.Contains("not a web address", Session.Run("Add-CrmMedia -Uri file:///etc/a.jpg").Error.ToString());
    }

    [Fact]
    public void A_lost_answer_is_doubt_and_the_file_is_not_sent_again()
    {
        Shop.Faults.Add(new FaultRule { Vendor = "Fkw", Kind = FaultKind.Fin, Point = FaultPoint.AfterCommit });
        Assert.Equal("OutcomeUnknown", Session.Run($"Add-CrmMedia '{NewFile("a.png", 10)}'").Error.Id());
        Assert.Single(Shop.Ledger.Entries());
    }

    [Fact]
    public void WhatIf_sends_nothing()
    {
        Session.Run($"Add-CrmMedia '{NewFile("a.png", 10)}' -WhatIf").Clean();
        Assert.Empty(Shop.Requests("upload/uploadMediaByFile"));
    }

    private static string NewFile(string name, int length)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("crmtools-media-").FullName, name);
        File.WriteAllBytes(file, new byte[length]);
        return file;
    }
}
