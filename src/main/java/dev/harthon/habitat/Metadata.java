package dev.harthon.habitat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a package's metafiles say, trimmed (habitat: components/core/src/package/metadata.rs). Missing files are empty
 * values.
 *
 * @param exports export name to the dotted path of its value in the runtime configuration, in the file's order
 * @param exposes ports resolved when the package was built, 1 to 65535
 * @param binds required binds: name to the exports that it wants
 * @param path the package's own program folders, absolute
 * @param runtimePath the program folders of the package and of what it depends on
 * @param runtimeEnvironment variables for the service, without {@code PATH}
 * @param shutdownSignal without {@code SIG}; {@code TERM} where the package says nothing
 * @param shutdownTimeout seconds; 8 where the package says nothing
 */
public record Metadata(
        List<PackageIdent> deps,
        List<PackageIdent> tdeps,
        Map<String, String> exports,
        List<Integer> exposes,
        Map<String, List<String>> binds,
        Map<String, List<String>> optionalBinds,
        List<String> path,
        List<String> runtimePath,
        Map<String, String> runtimeEnvironment,
        List<String> interpreters,
        Optional<String> serviceUser,
        Optional<String> serviceGroup,
        String shutdownSignal,
        int shutdownTimeout,
        Optional<String> manifest) {}
