namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.members.getlist: a page of the customers updated, and created, in a time range. There is no total.</summary>
internal sealed class MembersGetList : IOnexOperation
{
    public bool Writes => false;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var dialect = state.Dialect;
        var filter = new OnexMemberFilter(
            arguments.Time("start_created_date"),
            arguments.Time("end_created_date"),
            arguments.RequiredTime("start_update_date"),
            arguments.Time("end_update_date"));
        if (dialect.EndDateIgnored) filter = filter with { CreatedTo = null, UpdatedTo = null };
        var page = OnexPage.Read(arguments, dialect);
        var members = Drop(state.Members.Page(filter, page.Skip, page.Size), dialect.DropEvery);
        return (writer, root) =>
        {
            writer.Expect(members.Count * OnexMemberFields.UsualBytes);
            if (writer.Dialect.MembersWrapped) writer.StartObject(root);
            writer.StartArray(writer.Dialect.MembersWrapped ? "members" : root);
            foreach (var member in members)
            {
                writer.StartObject(null);
                OnexMemberFields.Write(writer, member);
                writer.EndObject();
            }

            writer.EndArray();
            if (writer.Dialect.MembersWrapped) writer.EndObject();
        };
    }

    /// <summary>Leaves out every so many-th member, but never empties a page: only the end of the list is empty.</summary>
    private static IReadOnlyList<OnexMember> Drop(IReadOnlyList<OnexMember> page, int every)
    {
        if (every <= 0) return page;
        var kept = page.Where(member => member.Index % every != 0).ToList();
        return kept.Count > 0 ? kept : page;
    }
}
