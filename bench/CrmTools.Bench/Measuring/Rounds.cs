namespace CrmTools.Bench.Measuring;

/// <summary>Runs what is compared in turns, every other round backwards, so that neither side always meets the warmer machine.</summary>
internal static class Rounds
{
    /// <summary>Warms everything up once, then measures.</summary>
    /// <param name="count">Rounds, 1 or more.</param>
    /// <param name="warmUps">Unmeasured rounds before them.</param>
    /// <param name="contestants">What is measured: a label, a unit and one measurement.</param>
    /// <returns>A series for each contestant, in their order.</returns>
    public static async Task<IReadOnlyList<Series>> InterleaveAsync(
        int count, int warmUps, params (string Label, string Unit, Func<Task<double>> MeasureAsync)[] contestants)
    {
        var values = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = -warmUps; round < count; round++)
        {
            var order = Enumerable.Range(0, contestants.Length);
            foreach (var index in round % 2 == 0 ? order : order.Reverse())
            {
                var value = await contestants[index].MeasureAsync();
                if (!double.IsFinite(value) || value <= 0) throw new WrongAnswerException($"{contestants[index].Label}: {value} is no measurement.");
                if (round >= 0) values[index].Add(value);
            }
        }

        return [.. contestants.Select((contestant, index) => new Series(contestant.Label, contestant.Unit, values[index]))];
    }
}
