namespace CrmTools.Sandbox.Onex;

/// <summary>taocrm.members.get: one customer by member_id.</summary>
internal sealed class MembersGet : IOnexOperation
{
    public bool Writes => false;

    public Action<OnexWriter, string> Run(OnexState state, OnexArguments arguments, TimeSpan logLag)
    {
        var member = state.Member(arguments.RequiredInteger("member_id"));
        return (writer, root) =>
        {
            writer.StartObject(root);
            writer.StartObject("member");
            OnexMemberFields.Write(writer, member);
            writer.EndObject();
            writer.EndObject();
        };
    }
}
