package dev.harthon.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where things lie on this machine, by the XDG base directory rules.
 *
 * @param home the distribution, where {@code bin}, {@code lib} and {@code packages} are
 * @param user the user's home folder
 * @param config settings that people write: targets, preferences
 * @param data what must survive: trusted keys, named sessions
 * @param state what may be lost without harm: history, logs
 * @param cache what can be made again: archives, packages
 * @param work the folder that Harthon was started in
 */
public record Places(Path home, Path user, Path config, Path data, Path state, Path cache, Path work) {

    private static final Path HABITAT = Path.of("/hab");

    /** Derives the places from the environment of the process. */
    public static Places of(Path home, Path user, Path work, Map<String, String> env) {
        return new Places(
                home,
                user,
                xdg(env, "XDG_CONFIG_HOME", user.resolve(".config")),
                xdg(env, "XDG_DATA_HOME", user.resolve(".local/share")),
                xdg(env, "XDG_STATE_HOME", user.resolve(".local/state")),
                xdg(env, "XDG_CACHE_HOME", user.resolve(".cache")),
                work);
    }

    /** The specification says that a relative path is to be ignored. */
    private static Path xdg(Map<String, String> env, String name, Path otherwise) {
        String value = env.getOrDefault(name, "");
        Path base = value.startsWith("/") ? Path.of(value) : otherwise;
        return base.resolve("harthon");
    }

    /** A path as a user writes it: {@code ~} is the home folder, and what is relative starts where Harthon did. */
    public Path expand(String path) {
        if (path.equals("~") || path.startsWith("~/")) {
            return user.resolve(path.length() < 3 ? "" : path.substring(2)).normalize();
        }
        return work.resolve(path).normalize();
    }

    /** The same for what is a path already. */
    public Path expand(Path path) {
        return expand(path.toString());
    }

    /** The samples that came with Harthon. */
    public Path packages() {
        return home.resolve("packages");
    }

    /** Habitat's own caches of packages, root's and the user's. */
    public List<Path> habitatArtifacts() {
        return List.of(HABITAT.resolve("cache/artifacts"), user.resolve(".hab/cache/artifacts"));
    }

    /** Habitat's own caches of keys, root's and the user's. */
    public List<Path> habitatKeys() {
        return List.of(HABITAT.resolve("cache/keys"), user.resolve(".hab/cache/keys"));
    }

    /** What {@code hab cli setup} wrote down, the user's before root's. */
    public List<Path> habitatSettings() {
        return List.of(user.resolve(".hab/etc/cli.toml"), HABITAT.resolve("etc/cli.toml"));
    }

    /** Package names that depots told, for completion. */
    public Path names() {
        return cache.resolve("names");
    }

    /** Packages that Harthon fetched. */
    public Path artifacts() {
        return cache.resolve("artifacts");
    }

    /** Keys that the user told Harthon to trust. */
    public Path keys() {
        return data.resolve("keys");
    }

    /** Archives that a deployment built on its way. */
    public Path images() {
        return cache.resolve("images");
    }

    /** What packages hold, remembered. */
    public Path facts() {
        return cache.resolve("facts");
    }

    /** Compressed packages, ready to be put into archives. */
    public Path members() {
        return cache.resolve("members");
    }
}
