namespace CrmTools.Sandbox.World;

/// <summary>A person's sex, numbered as ONex numbers it.</summary>
internal enum Sex
{
    Unknown = 0,
    Male = 1,
    Female = 2,
}
