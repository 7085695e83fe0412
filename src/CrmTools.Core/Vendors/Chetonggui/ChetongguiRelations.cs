using CrmTools.Core.Checking;
using CrmTools.Core.Reading;
using CrmTools.Core.Sending;

namespace CrmTools.Core.Vendors.Chetonggui;

/// <summary>5. Relations to customers.</summary>
[Operation(typeof(RelationQuery), "Relation (op_type 4)")]
[Operation(typeof(RelationCreation), "Relation (op_type 1)")]
[Operation(typeof(RelationChange), "Relation (op_type 3)")]
[Operation(typeof(RelationRemoval), "Relation (op_type 2)")]
internal sealed class ChetongguiRelations(ChetongguiClient client)
    : IReads<RelationQuery, CrmRelation>, IWrites<RelationCreation, CrmResult>, IWrites<RelationChange, CrmResult>, IWrites<RelationRemoval, CrmResult>
{
    private readonly Addition _add = client.Settled(
        new Addition(client.Operations.Relation.Add, ChetongguiClient.Sent("target_enterprise_ID")),
        new ListChange(() => ChetongguiStrings.RelationsLikeIt, (call, log, stop) => LikeAsync(client, call, log, stop)) { Id = (call, _) => ChetongguiClient.Field(call, "target_enterprise_ID") }.Settles);

    public IAsyncEnumerable<Page<CrmRelation>> Read(RelationQuery query, ReadOptions options, ICallLog log, CancellationToken cancellation)
    {
        // The document's word for all relations is *.
        var fields = Fields(query.CustomerId, query.EnterpriseId, query.TargetEnterpriseId, query.RelationId ?? "*");
        var call = new Call(client.Operations.Relation.List) { Body = fields.InParam(ChetongguiOpType.Query) };
        return client.List(call, ChetongguiJson.Default.ChetongguiRelationWire, Map, options, log, cancellation);
    }

    public PreparedWrite<CrmResult> Prepare(RelationCreation request)
    {
        var target = ChetongguiCheck.One(request.TargetEnterpriseId, "TargetEnterpriseId", () => ChetongguiStrings.GiveCustomerCompany);
        var relation = ChetongguiCheck.One(request.RelationId, "RelationId", () => ChetongguiStrings.GiveRelationKind);
        var fields = Fields(request.CustomerId, request.EnterpriseId, target, relation).Others(request.Property);
        var call = new Call(client.Operations.Relation.Add) { Body = fields.InParam(ChetongguiOpType.Add), Subject = () => ChetongguiStrings.FormatCompany(target) };
        return client.Adds(_add, call, request.OperationKey, ChetongguiStrings.FormatCompany(target), ChetongguiStrings.FormatAddRelation(relation));
    }

    public PreparedWrite<CrmResult> Prepare(RelationChange request)
    {
        var target = ChetongguiCheck.One(request.TargetEnterpriseId, "TargetEnterpriseId", () => ChetongguiStrings.GiveCustomerCompany);
        var relation = ChetongguiCheck.One(request.RelationId, "RelationId", () => ChetongguiStrings.GiveRelationKind);
        var fields = Fields(request.CustomerId, request.EnterpriseId, target, relation).Others(request.Property);
        var call = new Call(client.Operations.Relation.Change) { Body = fields.InParam(ChetongguiOpType.Change), Subject = () => ChetongguiStrings.FormatCompany(target) };
        return client.Replaces(call, ChetongguiStrings.FormatCompany(target), ChetongguiStrings.FormatChangeRelation(relation), target);
    }

    public PreparedWrite<CrmResult> Prepare(RelationRemoval request)
    {
        var target = ChetongguiCheck.One(request.TargetEnterpriseId, "TargetEnterpriseId", () => ChetongguiStrings.GiveCustomerCompany);
        var relation = Check.Required(request.RelationId, "RelationId", () => ChetongguiStrings.GiveRelationOrAll);
        var fields = Fields(request.CustomerId, request.EnterpriseId, target, relation).Others(request.Property);
        var call = new Call(client.Operations.Relation.Change) { Body = fields.InParam(ChetongguiOpType.Delete), Subject = () => ChetongguiStrings.FormatCompany(target) };
        return client.Replaces(call, ChetongguiStrings.FormatCompany(target), ChetongguiStrings.FormatDeleteRelation(relation), target);
    }

    private static Task<ListReading> LikeAsync(ChetongguiClient client, Call call, ICallLog log, CancellationToken cancellation)
    {
        var target = ChetongguiClient.Field(call, "target_enterprise_ID");
        var query = new ChetongguiFields().Text("enterprise_ID", ChetongguiClient.Field(call, "enterprise_ID")).Text("target_enterprise_ID", target).Text("relation_ID", "*");
        return client.AllAsync(
            new Call(client.Operations.Relation.List) { Body = query.InParam(ChetongguiOpType.Query) }, ChetongguiJson.Default.ChetongguiRelationWire,
            row => row.TargetEnterpriseId == target && row.RelationId == ChetongguiClient.Field(call, "relation_ID"), row => $"{row.RelationId}", log, cancellation);
    }

    private ChetongguiFields Fields(string? customer, string? enterprise, string? target, string relation) => new ChetongguiFields()
        .Text("id", customer)
        .Text("enterprise_ID", client.Company(enterprise, "EnterpriseId"))
        .Text("target_enterprise_ID", target)
        .Text("relation_ID", relation);

    private CrmRelation Map(ChetongguiRelationWire wire) => new()
    {
        Connection = client.Connection,
        CustomerId = wire.Id,
        EnterpriseId = wire.EnterpriseId,
        TargetEnterpriseId = wire.TargetEnterpriseId,
        TargetEnterpriseName = wire.TargetEnterpriseName,
        RelationId = wire.RelationId,
        RelationName = wire.RelationName,
        Extra = ExtraFields.From(wire.Extra),
    };
}
