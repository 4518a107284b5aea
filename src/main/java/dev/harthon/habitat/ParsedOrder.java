package dev.harthon.habitat;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Makes an order of parsed versions total: the unparsable are below all others, ties go by the text. */
final class ParsedOrder {

    private ParsedOrder() {}

    static int compare(
            String left,
            String right,
            Function<String, Optional<VersionParts>> parse,
            Comparator<VersionParts> order) {
        Optional<VersionParts> a = parse.apply(left);
        Optional<VersionParts> b = parse.apply(right);
        int result = a.isPresent() && b.isPresent()
                ? order.compare(a.get(), b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
        return result != 0 ? result : VersionParts.byCodePoint(left, right);
    }
}
