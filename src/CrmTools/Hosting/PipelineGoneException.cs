namespace CrmTools.Hosting;

/// <summary>No pipeline thread took the work: the cmdlet has ended, or something else keeps the thread.</summary>
internal sealed class PipelineGoneException() : Exception(HostingStrings.PipelineGone);
