namespace CrmTools.Hosting;

/// <summary>The words of progress bars.</summary>
internal static class ProgressWords
{
    /// <summary>Of a list with a known length, or of writes that are all there.</summary>
    public static string Of(string done, string total, string rate) => $"{done} of {total}, {rate}/s";

    /// <summary>Of writes while more of them come.</summary>
    public static string Done(string done, string rate) => $"{done} done, {rate}/s";
}
