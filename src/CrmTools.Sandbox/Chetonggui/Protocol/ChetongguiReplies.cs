using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmTools.Sandbox.Chetonggui;

/// <summary>Makes CheTongGui's replies.</summary>
internal static class ChetongguiReplies
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A success: <c>status</c> 0 and the operation's own fields, its <c>msg</c> among them.</summary>
    public static SandboxReply Success(ChetongguiState state, JsonObject fields)
    {
        var reply = new JsonObject { ["status"] = 0, ["msg"] = fields["msg"]?.DeepClone() ?? "操作成功!" };
        foreach (var (name, value) in fields) reply[name] = value?.DeepClone();

        // Operation 12 of the document writes it among the data.
        if (reply["data"] is JsonObject data && data.Remove("sec")) Sign(state, data);
        else Sign(state, reply);
        return Write(reply);
    }

    public static SandboxReply Failure(ChetongguiState state, string status, string message)
    {
        var reply = new JsonObject { ["status"] = int.TryParse(status, out var number) ? number : status, ["msg"] = message };
        Sign(state, reply);
        return Write(reply);
    }

    /// <summary>A page of rows in the form that the dialect says.</summary>
    public static JsonObject List(ChetongguiState state, ChetongguiInput input, int total, Func<int, int, IEnumerable<JsonObject>> page)
    {
        var number = (int)(input.Number("pageNum") ?? 1);
        var size = (int)(input.Number("pageSize") ?? 20);
        if (number < 1) throw new ChetongguiRefusal("pageNum从1开始");
        if (size is < 1 or > 50) throw new ChetongguiRefusal("pageSize最大50");
        if (state.Dialect.MaxPageSize > 0) size = Math.Min(size, state.Dialect.MaxPageSize);
        var rows = page((number - 1) * size, size).ToArray();
        return new JsonObject
        {
            ["pageNum"] = number,
            ["pageSize"] = size,
            ["totalRecords"] = total,
            ["currentSize"] = rows.Length,
            ["data"] = Rows(state.Dialect.ListForm, rows),
        };
    }

    private static JsonNode Rows(ChetongguiListForm form, JsonObject[] rows) => form switch
    {
        ChetongguiListForm.Numbered => new JsonObject(rows.Select((row, index) => KeyValuePair.Create($"{index}", (JsonNode?)row))),
        ChetongguiListForm.Named => new JsonObject(rows.Select((row, index) => KeyValuePair.Create($"row{index}", (JsonNode?)row))),
        ChetongguiListForm.SingleAlone when rows.Length == 1 => rows[0],
        _ => new JsonArray([.. rows]),
    };

    private static void Sign(ChetongguiState state, JsonObject target)
    {
        var sec = state.Dialect.ReplySec ?? state.Options.ChetongguiSec;
        if (sec.Length > 0) target["sec"] = sec;
    }

    private static SandboxReply Write(JsonObject reply) => new() { Body = Encoding.UTF8.GetBytes(reply.ToJsonString(Json)) };
}
