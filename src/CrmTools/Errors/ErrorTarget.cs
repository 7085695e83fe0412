using System.Management.Automation;
using System.Security;

namespace CrmTools.Errors;

/// <summary>What an error is about where nothing was piped in: the value that was typed first of all, such as a member's id.</summary>
internal static class ErrorTarget
{
    /// <summary>The value of the bound parameter with the lowest position; else of one that identifies something; null where there is neither.</summary>
    public static object? Of(InvocationInfo invocation, string parameterSet)
    {
        var bound = invocation.BoundParameters.Where(parameter => IsTellable(parameter.Value)).ToArray();
        var placed = bound
            .Select(parameter => (parameter.Key, parameter.Value, Position: Position(invocation.MyCommand.Parameters[parameter.Key], parameterSet)))
            .Where(parameter => parameter.Position >= 0).OrderBy(parameter => parameter.Position).Select(parameter => parameter.Value).FirstOrDefault();
        return placed ?? bound.Where(parameter => Identifies(parameter.Key)).Select(parameter => parameter.Value).FirstOrDefault()
            ?? bound.Where(parameter => parameter.Key == "Connection").Select(parameter => parameter.Value).FirstOrDefault();
    }

    private static int Position(ParameterMetadata parameter, string parameterSet) =>
        parameter.ParameterSets.TryGetValue(parameterSet, out var own) || parameter.ParameterSets.TryGetValue(ParameterAttribute.AllParameterSets, out own)
            ? own.Position
            : -1;

    private static bool Identifies(string name) =>
        name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("No", StringComparison.Ordinal) || name is "Mobile" or "OperationKey" or "UserName" or "Name" or "Order" or "Uri" or "Path";

    private static bool IsTellable(object? value) => value is not (null or SecureString or PSCredential or CrmSecret or SwitchParameter);
}
