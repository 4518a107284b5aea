package dev.harthon.habitat;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How {@code hab} orders versions (habitat: components/core/src/package/ident.rs), made total: what {@code hab} cannot
 * parse is below all that it can, and versions that it takes for equal ({@code 1.2}, {@code 1.2.0}) are ordered by
 * their text. Note that a version with an extension is below the one without: {@code 1.0.2h} is below {@code 1.0.2}.
 */
public final class ClientVersionOrder implements Comparator<String> {

    private static final Pattern SHAPE = Pattern.compile("([\\d.]+)(.+)?");
    private static final Optional<BigInteger> GREATEST =
            Optional.of(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));

    @Override
    public int compare(String left, String right) {
        return ParsedOrder.compare(left, right, ClientVersionOrder::parse, (a, b) -> {
            int order = a.compareNumbersPadded(b);
            return order != 0 ? order : VersionParts.compareExtensions(a.extension(), b.extension());
        });
    }

    /** One dash before an extension does not count. */
    private static Optional<VersionParts> parse(String version) {
        return VersionParts.cut(version, SHAPE, GREATEST).map(parts -> {
            String extension = parts.extension();
            boolean dashed = extension.length() > 1 && extension.startsWith("-");
            return dashed ? new VersionParts(parts.numbers(), extension.substring(1)) : parts;
        });
    }
}
