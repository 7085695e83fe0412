namespace CrmTools.Tests.Fixture;

/// <summary>Waits for something that happens on another thread.</summary>
internal static class Patience
{
    /// <summary>Waits until the condition holds, and fails the test when it does not within the limit.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what, int seconds = 20)
    {
        var end = DateTime.UtcNow.AddSeconds(seconds);
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, $"Not within {seconds} s: {what}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
