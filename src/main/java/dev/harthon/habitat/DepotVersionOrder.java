package dev.harthon.habitat;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the Builder depot orders versions (builder: components/builder-db/src/models/package.rs), made total: a version
 * that the depot never lists is below all others, and ties go by the text. It differs from {@link ClientVersionOrder}:
 * {@code 1.2.0} is above {@code 1.2}, and a version may end in a dot. The depot compares extensions in the order of its
 * database's language; here they go by code point.
 */
public final class DepotVersionOrder implements Comparator<String> {

    private static final Pattern SHAPE = Pattern.compile("([\\d.]*\\d+)(.+)?");

    @Override
    public int compare(String left, String right) {
        return ParsedOrder.compare(left, right, DepotVersionOrder::parse, (a, b) -> {
            int order = a.compareNumbers(b);
            return order != 0 ? order : VersionParts.compareExtensions(a.extension(), b.extension());
        });
    }

    private static Optional<VersionParts> parse(String version) {
        return VersionParts.cut(version, SHAPE, Optional.empty());
    }
}
