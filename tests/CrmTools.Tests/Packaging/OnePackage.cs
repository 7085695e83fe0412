namespace CrmTools.Tests.Packaging;

/// <summary>The tests of the package share one package.</summary>
[CollectionDefinition(Name)]
public sealed class OnePackage : ICollectionFixture<GalleryPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "The gallery package";
}
