namespace CrmTools.Shell.StandIns.Support;

/// <summary>The values of Test-Path -PathType.</summary>
public enum PathKind
{
    Any,
    Container,
    Leaf,
}
