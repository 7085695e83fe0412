using CrmTools.Simulation;

// Both a test project and, with arguments of its own, a program that simulates as many writes as one likes.
if (args.Contains("--writes") || args.Contains("--episode")) return CommandLine.Run(args);
return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
    ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
