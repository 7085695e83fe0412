using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CrmTools.Sandbox.Fkw;

/// <summary>A member as the list and member/get write it.</summary>
internal static class FkwMemberBody
{
    public static void Write(Utf8JsonWriter writer, FkwMember member, FkwDialect dialect, bool isList)
    {
        // Text in the list, though the table says int; absent where one member was asked for.
        if (isList) writer.WriteString("id", member.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("acct", member.Account);
        writer.WriteString("name", member.Name);
        writer.WriteString("mobile", member.Mobile);
        writer.WriteString("email", member.Email);
        if (!isList && dialect.LevelNameInGet) writer.WriteString("level", member.LevelName);
        else writer.WriteNumber("level", member.Level);
        if (isList) writer.WriteString("wxAppUnionId", member.UnionId);
        writer.WriteNumber("currentIgt", member.Points);
        writer.WriteNumber("totalIgt", member.TotalPoints);
        if (member.Properties.Count > 0) WriteProperties(writer, member, dialect.PropListForm);
    }

    private static void WriteProperties(Utf8JsonWriter writer, FkwMember member, FkwPropListForm form)
    {
        writer.WritePropertyName("propList");
        var objects = string.Join(',', member.Properties.Select(property =>
            $"{{\"name\":{JsonSerializer.Serialize(property.Key)},\"value\":{JsonSerializer.Serialize(property.Value)}}}"));
        var text = form switch
        {
            FkwPropListForm.Array => $"[{objects}]",
            FkwPropListForm.AsDocumented => objects,
            _ => $"{{{string.Join(',', member.Properties.Select(property => $"{JsonSerializer.Serialize(property.Key)}:{JsonSerializer.Serialize(property.Value)}"))}}}",
        };
        writer.WriteRawValue(Encoding.UTF8.GetBytes(text), skipInputValidation: true);
    }
}
