using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace CrmTools.Shell.StandIns.Support;

/// <summary>
/// Turns what scripts write after -Encoding into an Encoding: pwsh's names, code page numbers, or registered names such as gb18030.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingArgumentAttribute : ArgumentTransformationAttribute
{
    internal static readonly Encoding Utf8NoBom = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    // Chinese Excel still writes GBK, which .NET keeps behind a provider.
    static EncodingArgumentAttribute() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            int codePage => ByCodePage(codePage),
            string name => ByName(name),
            _ => inputData,
        };
    }

    private static Encoding ByName(string name) => name.ToUpperInvariant() switch
    {
        "UTF8" or "UTF8NOBOM" or "DEFAULT" => Utf8NoBom,
        "UTF8BOM" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        "UNICODE" or "STRING" or "UNKNOWN" => Encoding.Unicode,
        "BIGENDIANUNICODE" => Encoding.BigEndianUnicode,
        "UTF32" => Encoding.UTF32,
        "BIGENDIANUTF32" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        "ASCII" => Encoding.ASCII,
        "ANSI" => ByCodePage(CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
        "OEM" => ByCodePage(CultureInfo.CurrentCulture.TextInfo.OEMCodePage),
        _ when int.TryParse(name, CultureInfo.InvariantCulture, out var codePage) => ByCodePage(codePage),
        _ => Lookup(() => Encoding.GetEncoding(name), name),
    };

    private static Encoding ByCodePage(int codePage) => Lookup(() => Encoding.GetEncoding(codePage), codePage);

    private static Encoding Lookup(Func<Encoding> get, object name)
    {
        try
        {
            return get();
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ArgumentTransformationMetadataException($"'{name}' is not the name or number of an encoding.", e);
        }
    }
}
