using System.Text.Json;

namespace CrmTools.Connections.Profiles;

/// <summary>The registered connections of this user: one file each. A file that cannot be read is reported, and never written over.</summary>
internal static class ProfileStore
{
    /// <summary>The names of all files, readable or not.</summary>
    public static IReadOnlyList<string> Names => Directory.Exists(ConfigurationFolder.Connections)
        ? [.. Directory.EnumerateFiles(ConfigurationFolder.Connections, "*" + ProfileNames.Extension).Select(ProfileNames.FromFile).Order(StringComparer.OrdinalIgnoreCase)]
        : [];

    public static string PathOf(string name) => Path.Combine(ConfigurationFolder.Connections, ProfileNames.ToFile(name));

    /// <summary>The profile of that name, null where there is none.</summary>
    /// <exception cref="CrmException">With id InvalidInput: the file is damaged, or written by a newer version of the module.</exception>
    public static Profile? Find(string name)
    {
        var path = PathOf(name);
        try
        {
            var profile = Parse(File.ReadAllBytes(path), path);

            // A file that was renamed or copied by hand is meant as what it is called now.
            return ProfileNames.ToFile(profile.Name) == ProfileNames.ToFile(name) ? profile : profile with { Name = name };
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unfit(path, ProfileStrings.FormatCannotBeRead(error.Message), ProfileStrings.CheckFilePermissions);
        }
    }

    /// <summary>The profile of that name.</summary>
    /// <exception cref="CrmException">With id NotConnected where there is none.</exception>
    public static Profile Get(string name) => Find(name) ?? throw NotRegistered(name);

    /// <summary>Writes a profile in place of the one of its name.</summary>
    public static void Save(Profile profile) =>
        Guarded(PathOf(profile.Name), path => PrivateFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(profile, ProfileJson.Default.Profile)));

    public static void Delete(string name) => Guarded(PathOf(name), File.Delete);

    /// <summary>True when some other profile refers to a vault entry, as after a rename that was broken off.</summary>
    public static bool IsUsedElsewhere(SecretReference entry, string name) => Names
        .Where(other => ProfileNames.ToFile(other) != ProfileNames.ToFile(name)).Select(Readable).Any(other => other?.Owned.Contains(entry) ?? false);

    private static Profile? Readable(string name)
    {
        try
        {
            return Find(name);
        }
        catch (CrmException)
        {
            // Whoever asks for that connection is told.
            return null;
        }
    }

    private static Profile Parse(byte[] bytes, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (!document.RootElement.TryGetProperty("version", out var field) || !field.TryGetInt32(out var version) || version < 1) throw new JsonException(ProfileStrings.NoVersion);
            if (version > Profile.CurrentVersion)
                throw Unfit(path, ProfileStrings.FormatFromNewerVersion(version, Profile.CurrentVersion), ProfileStrings.UpdateModule);
            var profile = document.Deserialize(ProfileJson.Default.Profile);
            return profile is { IsWhole: true } ? profile : throw new JsonException(ProfileStrings.FieldEmptyOrOutOfRange);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Unfit(path, ProfileStrings.FormatIsDamaged(error.Message), ProfileStrings.RepairOrMoveFile);
        }
    }

    private static void Guarded(string path, Action<string> action)
    {
        try
        {
            action(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unfit(path, ProfileStrings.FormatCannotBeWritten(error.Message), ProfileStrings.FormatCheckFolderPermissions(ConfigurationFolder.Variable));
        }
    }

    private static CrmException NotRegistered(string name)
    {
        var names = Names;
        var known = names.Count == 0 ? ProfileStrings.NoneRegisteredShort : ProfileStrings.FormatRegisteredAre(string.Join(", ", names));
        return new CrmException(CrmErrorId.NotConnected, CrmErrorCategory.ObjectNotFound, ProfileStrings.FormatNotRegistered(name, known, ProfileStrings.RegisterOrVendor)) { Remedy = ProfileStrings.RegisterOrVendor };
    }

    private static CrmException Unfit(string path, string what, string remedy) =>
        new(CrmErrorId.InvalidInput, CrmErrorCategory.InvalidData, ProfileStrings.FormatProfileProblem(path, what, remedy)) { Remedy = remedy };
}
