namespace CrmTools.Hosting;

/// <summary>What a job has to say to the pipeline thread, which alone may write.</summary>
internal readonly record struct Message(MessageKind Kind, object? Value);
