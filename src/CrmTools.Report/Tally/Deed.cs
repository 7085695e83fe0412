namespace CrmTools.Report.Tally;

/// <summary>What writes do, as a report tells it apart: points given and points taken are two things.</summary>
internal enum Deed
{
    PointsGiven,
    PointsTaken,
    Payment,
    Order,
    OrderChange,
    Shipment,
    Member,
    Product,
    Record,
    Other,
}
