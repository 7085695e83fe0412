namespace CrmTools.Bench.Measuring;

/// <summary>What was measured did not do what it was asked; how fast it was says nothing then.</summary>
internal sealed class WrongAnswerException(string message) : Exception(message)
{
    /// <summary>Ends the benchmark when the answer is wrong.</summary>
    public static void Unless(bool isRight, string message)
    {
        if (!isRight) throw new WrongAnswerException(message);
    }
}
