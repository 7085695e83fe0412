using System.Security.Authentication;

namespace CrmTools.Core.Connections;

/// <summary>A server's certificate was not accepted, in words for whoever has to see to it.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="remedy">What to do.</param>
internal sealed class CertificateProblem(string message, string remedy) : AuthenticationException(message)
{
    public string Remedy { get; } = remedy;

    /// <summary>The problem that an exception was caused by, or null.</summary>
    public static CertificateProblem? In(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is CertificateProblem problem) return problem;
        }

        return null;
    }
}
