using CrmTools.Core.Sending;
using CrmTools.Core.Tests.Support;

namespace CrmTools.Core.Tests.Sending;

public sealed class OutcomeTests
{
    [Fact]
    public void An_accepted_answer_counts_its_attempts()
    {
        var trip = Trip("Harmless", "None");
        trip.Attempts = 3;

        Assert.Equal(3, Outcome.Demand("V", RepeatRulesTests.Of("accepted"), trip, new Redactor()).Attempts);
    }

    public static TheoryData<string, string, string, CrmErrorCategory, bool> Errors => new()
    {
        { "refused", "Adds", "Crm.V.e9", CrmErrorCategory.InvalidOperation, false },
        { "refused", "Harmless", "Crm.V.e9", CrmErrorCategory.InvalidOperation, false },
        { "refused for now", "Replaces", "Crm.V.e8", CrmErrorCategory.ResourceUnavailable, true },
        { "throttled", "Harmless", CrmErrorId.RateLimited, CrmErrorCategory.LimitsExceeded, true },
        { "throttled", "Adds", CrmErrorId.RateLimited, CrmErrorCategory.LimitsExceeded, true },
        { "stale", "Harmless", CrmErrorId.AuthenticationFailed, CrmErrorCategory.AuthenticationError, false },
        { "stale", "Adds", CrmErrorId.AuthenticationFailed, CrmErrorCategory.AuthenticationError, false },
        { "not left", "Harmless", CrmErrorId.ConnectionFailed, CrmErrorCategory.ConnectionError, true },
        { "not left", "Replaces", CrmErrorId.ConnectionFailed, CrmErrorCategory.ConnectionError, true },
        { "not left", "Adds", CrmErrorId.ConnectionFailed, CrmErrorCategory.ConnectionError, true },
        { "timeout not left", "Adds", CrmErrorId.Timeout, CrmErrorCategory.OperationTimeout, true },
        { "left", "Harmless", CrmErrorId.ConnectionFailed, CrmErrorCategory.ConnectionError, true },
        { "left", "Replaces", CrmErrorId.ConnectionFailed, CrmErrorCategory.ConnectionError, true },
        { "left", "Adds", CrmErrorId.OutcomeUnknown, CrmErrorCategory.ConnectionError, false },
        { "timeout left", "Harmless", CrmErrorId.Timeout, CrmErrorCategory.OperationTimeout, true },
        { "timeout left", "Adds", CrmErrorId.OutcomeUnknown, CrmErrorCategory.ConnectionError, false },
        { "unreadable", "Harmless", CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError, false },
        { "unreadable", "Replaces", CrmErrorId.ProtocolError, CrmErrorCategory.ProtocolError, false },
        { "unreadable", "Adds", CrmErrorId.OutcomeUnknown, CrmErrorCategory.ConnectionError, false },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Each_ending_has_its_id_category_and_remedy(string verdict, string repeat, string id, CrmErrorCategory category, bool transient)
    {
        var error = Fail(verdict, Trip(repeat, "Nothing"));

        Assert.Equal((id, category, transient), (error.ErrorId, error.Category, error.IsTransient));
        Assert.Equal(("V", "thing.do", "k1"), (error.Vendor, error.Operation, error.OperationKey));
        Assert.Contains("member 7", error.Message);
        if (id.StartsWith("Crm.", StringComparison.Ordinal)) return;
        Assert.NotNull(error.Remedy);
        Assert.EndsWith(error.Remedy, error.Message);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("stale")]
    [InlineData("throttled")]
    [InlineData("not left")]
    [InlineData("timeout not left")]
    [InlineData("left")]
    [InlineData("unreadable")]
    public void A_keyed_write_that_was_lost_once_stays_in_doubt_whatever_its_repetition_says(string verdict)
    {
        var error = Fail(verdict, Trip("Adds", "Keyed", doubtful: true));

        Assert.Equal(CrmErrorId.OutcomeUnknown, error.ErrorId);
        Assert.Contains("OperationKey k1", error.Message);
        Assert.Equal(2, error.Attempts);
    }

    [Theory]
    [InlineData("Harmless", "refused", "Crm.V.e9")]
    [InlineData("Replaces", "refused", "Crm.V.e9")]
    [InlineData("Replaces", "throttled", CrmErrorId.RateLimited)]
    public void What_does_not_add_is_never_in_doubt(string repeat, string verdict, string id) =>
        Assert.Equal(id, Fail(verdict, Trip(repeat, "None", doubtful: true)).ErrorId);

    [Theory]
    [InlineData("not left", "Replaces", " Nothing was sent.")]
    [InlineData("not left", "Adds", " Nothing was sent.")]
    [InlineData("left", "Replaces", " The change may or may not have been made; making it again does no harm.")]
    public void A_write_that_failed_says_what_became_of_it(string verdict, string repeat, string sentence) =>
        Assert.Contains(sentence, Fail(verdict, Trip(repeat, "None")).Message);

    [Fact]
    public void A_vendors_words_are_kept_and_its_secrets_are_not()
    {
        var refused = new Verdict.Refused("e2", "bad key hunter2secret", CrmErrorCategory.AuthenticationError)
        {
            ErrorId = CrmErrorId.AuthenticationFailed, Remedy = "Check the key.", Status = 200,
        };

        var error = Assert.Throws<CrmException>(() =>
            Outcome.Demand("V", refused, Trip("Harmless", "None"), new Redactor(new CrmSecret("hunter2secret"))));

        Assert.Equal(CrmErrorId.AuthenticationFailed, error.ErrorId);
        Assert.Equal("bad key ***", error.VendorMessage);
        Assert.Equal("V thing.do, member 7: bad key *** (e2). Check the key.", error.Message);
        Assert.Equal(("e2", 200), (error.Code, error.HttpStatus));
    }

    [Fact]
    public void A_throttle_names_the_wait() => Assert.Contains("Wait 3 s", Fail("throttled", Trip("Harmless", "None")).Remedy);

    private static CrmException Fail(string verdict, Trip trip) =>
        Assert.Throws<CrmException>(() => Outcome.Demand("V", RepeatRulesTests.Of(verdict), trip, new Redactor()));

    private static Trip Trip(string repeat, string tier, bool doubtful = false)
    {
        var endpoint = new Endpoint("thing.do", HttpMethod.Post, "", Enum.Parse<Repeat>(repeat), Enum.Parse<Tier>(tier));
        return new Trip(new Call(endpoint) { Key = "k1", Subject = () => "member 7" }, new KeptLog(), 0)
        {
            Doubtful = doubtful, Attempts = doubtful ? 2 : 1,
        };
    }
}
