namespace CrmTools.Tests.Members;

/// <summary>Get-CrmMemberType: membersort.</summary>
public sealed class UnicrmGetMemberTypeTests : UnicrmTest
{
    [Fact]
    public void The_shops_types_come_with_number_and_name()
    {
        var types = Session.Run("Get-CrmMemberType").Clean();
        Assert.All(types.Output, type => Assert.Equal("CrmTools.CrmMemberType", type.TypeName()));
        Assert.Equal(["01", "02", "03"], types.Texts("Id"));
        Assert.All(types.Texts("Name"), name => Assert.False(string.IsNullOrEmpty(name)));
        Assert.All(types.Texts("Connection"), name => Assert.Equal("unicrm", name));
        Assert.Single(Shop.Requests("membersort"));
    }
}
