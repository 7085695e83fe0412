namespace CrmTools.Tests.Reports;

/// <summary>The file: there as a whole or not at all, and never where it was not meant.</summary>
public sealed class FileTests : ReportTest
{
    [Fact]
    public void PassThru_gives_the_file_and_nothing_is_left_beside_it()
    {
        var made = Session.Run($"Export-CrmReport '{At("r.html")}' -Connection onex -PassThru").Single;

        Assert.Equal(At("r.html"), made.Text("FullName"));
        Assert.Equal(["r.html"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
        Assert.Empty(Session.Run($"Export-CrmReport '{At("r.html")}' -Connection onex").Clean().Output);
    }

    [Fact]
    public void A_relative_path_and_one_with_wildcard_letters_are_taken_as_they_are()
    {
        Session.Run($"Set-Location '{Folder}'; Export-CrmReport 'june [1].html' -Connection onex").Clean();

        Assert.True(File.Exists(At("june [1].html")));
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Session.Run($"Export-CrmReport '{At("r.html")}' -Connection onex -WhatIf").Clean();

        Assert.Empty(Directory.GetFileSystemEntries(Folder));
        Assert.Contains(At("r.html"), string.Join(' ', Session.Screen.Lines));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_unless_NoClobber_or_its_own_protection_forbids_it()
    {
        File.WriteAllText(At("r.html"), "old");
        var kept = Session.Run($"Export-CrmReport '{At("r.html")}' -Connection onex -NoClobber").Error;
        Assert.Equal("InvalidInput", kept.Id());
        Assert.Contains("-NoClobber", kept.ErrorDetails.RecommendedAction);
        Assert.Equal("old", File.ReadAllText(At("r.html")));

        File.SetAttributes(At("r.html"), FileAttributes.ReadOnly);
        var locked = Session.Run($"Export-CrmReport '{At("r.html")}' -Connection onex").Error;
        Assert.Equal("InvalidInput", locked.Id());
        Assert.Contains("-Force", locked.ErrorDetails.RecommendedAction);
        Assert.Equal("old", File.ReadAllText(At("r.html")));

        Session.Run($"Export-CrmReport '{At("r.html")}' -Connection onex -Force").Clean();
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(At("r.html")));
        Session.Run($"Export-CrmReport '{At("r.html")}' -Connection onex").Clean();
        Session.Run($"Export-CrmReport '{At("new.html")}' -Connection onex -NoClobber").Clean();
        Assert.Equal(2, Directory.GetFileSystemEntries(Folder).Length);
    }

    [Fact]
    public void A_folder_that_is_missing_is_an_error_with_the_command_that_makes_it()
    {
        var error = Session.Run($"Export-CrmReport '{At("none/it''s/r.html")}' -Connection onex").Error;

        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith("Path:", error.Exception.Message);
        var remedy = error.ErrorDetails.RecommendedAction;
        Session.Run(remedy[remedy.IndexOf("New-Item", StringComparison.Ordinal)..]).Clean();
        Session.Run($"Export-CrmReport '{At("none/it''s/r.html")}' -Connection onex").Clean();
    }

    [Theory]
    [InlineData("Env:x.html")]
    [InlineData("nosuchdrive:\\x.html")]
    [InlineData("' '")]
    [InlineData("$folder")]
    public void A_path_that_is_no_file_is_refused(string path)
    {
        var error = Session.Set("folder", Folder).Run($"Export-CrmReport {path} -Connection onex").Error;

        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith("Path:", error.Exception.Message);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused()
    {
        var error = Session.Run($"Export-CrmReport '{At("r.html")}' -After 2026-03-02 -Before 2026-03-01").Error;

        Assert.Equal("InvalidInput", error.Id());
        Assert.StartsWith("After:", error.Exception.Message);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void A_journal_that_cannot_be_read_leaves_the_last_report_as_it_was()
    {
        File.WriteAllText(At("r.html"), "the last one");
        File.WriteAllText(At("broken.db"), "this is no journal, but a text of some length that somebody has put here by mistake");
        Shop.OpenOnex(Session, "broken", $"-JournalPath '{At("broken.db")}'");

        Assert.Equal("JournalError", Session.Run($"Export-CrmReport '{At("r.html")}' -Connection broken").Error.Id());

        Assert.Equal("the last one", File.ReadAllText(At("r.html")));
        Assert.Empty(Directory.GetFiles(Folder, "*.tmp"));
    }
}
