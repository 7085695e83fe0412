using System.Text;

namespace CrmTools.Sandbox.Wire;

/// <summary>The character sets that vendors use.</summary>
internal static class CharacterSets
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(false);

    /// <summary>GBK (code page 936), which .NET has only in its code-page provider.</summary>
    public static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
}
