using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace CrmTools.Shell;

/// <summary>
/// The few engine members without a public door. The cmdlets that ship with pwsh use them as friends of the engine's assembly; a program
/// outside can only reflect. They are gathered here so that an engine update has one place to check, and the tests touch each of them.
/// </summary>
internal static class EngineInternals
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string Format = "Microsoft.PowerShell.Commands.Internal.Format.";
    private static readonly Assembly Engine = typeof(PSObject).Assembly;

    /// <summary>
    /// What Select-Object -First throws. The engine ends the commands before the thrower quietly (their Dispose runs, EndProcessing and
    /// StopProcessing do not) and lets those after it finish. No public exception has that meaning: a PipelineStoppedException ends the
    /// whole pipeline, a `break` unwinds to the nearest loop of the script.
    /// </summary>
    internal static Exception StopUpstream(InternalCommand requester) =>
        (Exception)Create("System.Management.Automation.StopUpstreamCommandsException", requester);

    /// <summary>Makes a formatting cmdlet shape its input as "Table", "List" or "Wide".</summary>
    internal static void UseShape(FrontEndCommandBase cmdlet, string shape)
    {
        var value = Enum.Parse(Type(Format + "FormatShape"), shape);
        Implementation.SetValue(cmdlet, Create(Format + "InnerFormatShapeCommand", value));
    }

    /// <summary>Makes an output cmdlet render into a writer.</summary>
    internal static void UseWriter(FrontEndCommandBase cmdlet, TextWriter writer, int width)
    {
        var manager = Create(Format + "OutputManagerInner");
        Property(manager.GetType(), "LineOutput").SetValue(manager, Create(Format + "TextWriterLineOutput", writer, width));
        Implementation.SetValue(cmdlet, manager);
    }

    /// <summary>Lets `exit` in the next script end the session, as for `pwsh -File`, instead of only ending the script.</summary>
    internal static void LetExitEndSession(Runspace runspace)
    {
        var context = Property(typeof(Runspace), "ExecutionContext").GetValue(runspace)!;
        Property(context.GetType(), "ScriptCommandProcessorShouldRethrowExit").SetValue(context, true);
    }

    /// <summary>Marks a record so that Out-Default renders it on the error stream.</summary>
    internal static PSObject OnErrorStream(ErrorRecord record)
    {
        var wrapped = new PSObject(record);
        var property = Property(typeof(PSObject), "WriteStream");
        property.SetValue(wrapped, Enum.Parse(property.PropertyType, "Error"));
        return wrapped;
    }

    /// <summary>A wrapper whose added properties stay its own; those of a public wrapper stick to the object inside.</summary>
    internal static PSObject WrapAlone(object inner)
    {
        Type[] parameters = [typeof(object), typeof(bool)];
        return (PSObject)StaticMethod(typeof(PSObject), "AsPSObject", parameters).Invoke(null, [inner, true])!;
    }

    /// <summary>Several objects in one CliXml document; the public method writes only one object.</summary>
    internal static string SerializeEach(IList<object?> objects, int depth)
    {
        Type[] parameters = [typeof(IList<object>), typeof(int), typeof(bool)];
        return (string)StaticMethod(typeof(PSSerializer), "Serialize", parameters).Invoke(null, [objects, depth, true])!;
    }

    private static FieldInfo Implementation { get; } =
        typeof(FrontEndCommandBase).GetField("implementation", Instance) ?? throw Missing("FrontEndCommandBase.implementation");

    private static object Create(string type, params object[] arguments) =>
        Activator.CreateInstance(Type(type), Instance, binder: null, arguments, culture: null) ?? throw Missing(type);

    private static Type Type(string name) => Engine.GetType(name) ?? throw Missing(name);

    private static MethodInfo StaticMethod(Type type, string name, Type[] parameters) =>
        type.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, parameters) ?? throw Missing(name);

    private static PropertyInfo Property(Type type, string name) => type.GetProperty(name, Instance) ?? throw Missing(name);

    private static MissingMemberException Missing(string name) =>
        new($"This version of System.Management.Automation has no {name}; CrmShell must be adapted to it.");
}
