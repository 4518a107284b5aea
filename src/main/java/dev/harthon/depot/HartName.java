package dev.harthon.depot;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the name of a {@code .hart} file hints at. Dashes may be in every part of it, so this is a guess: what is inside
 * the file decides.
 */
record HartName(PackageIdent ident, Optional<Target> target) {

    static final String SUFFIX = ".hart";

    private static final Pattern WHOLE = Pattern.compile("([^-]+)-(.+)-(\\d{14})(?:-("
            + Target.KNOWN.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + "))?\\.hart");
    private static final Pattern VERSION = Pattern.compile("(.+?)-(v?\\d.*)");
    private static final Pattern ODD_VERSION = Pattern.compile("(.+)-([^-]+)");

    static Optional<HartName> guess(String fileName) {
        Matcher whole = WHOLE.matcher(fileName);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Matcher named = VERSION.matcher(whole.group(2));
        if (!named.matches() && !named.usePattern(ODD_VERSION).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HartName(
                    new PackageIdent(whole.group(1), named.group(1), named.group(2), whole.group(3)),
                    Optional.ofNullable(whole.group(4)).map(Target::new)));
        } catch (UsageFault e) {
            return Optional.empty();
        }
    }

    /** The target at the end of a name: the longest that fits. */
    static Optional<Target> target(String fileName) {
        return Target.KNOWN.stream()
                .filter(known -> fileName.endsWith("-" + known + SUFFIX))
                .findFirst()
                .map(Target::new);
    }
}
