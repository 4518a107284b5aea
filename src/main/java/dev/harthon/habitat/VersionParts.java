package dev.harthon.habitat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version cut in two: numbers that are compared as such, and what follows them.
 *
 * @param extension empty where nothing follows
 */
record VersionParts(List<BigInteger> numbers, String extension) {

    /**
     * Cuts a version at the first match.
     *
     * @param shape its first group holds the numbers, its second what follows
     * @param greatest a greater number makes the version unparsable
     * @return empty where the shape is nowhere in the text, or a number is missing between two dots
     */
    static Optional<VersionParts> cut(String version, Pattern shape, Optional<BigInteger> greatest) {
        Matcher matcher = shape.matcher(version);
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String piece : matcher.group(1).split("\\.", -1)) {
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            BigInteger number = new BigInteger(piece);
            if (greatest.isPresent() && number.compareTo(greatest.get()) > 0) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(new VersionParts(numbers, Optional.ofNullable(matcher.group(2)).orElse("")));
    }

    /** Position by position; a missing one counts as zero. */
    int compareNumbersPadded(VersionParts other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Position by position; a list that is the beginning of another is below it. */
    int compareNumbers(VersionParts other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }

    /** No extension is above any; else by code point. */
    static int compareExtensions(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return byCodePoint(left, right);
    }

    static int byCodePoint(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return Arrays.compare(a, b);
    }

    private BigInteger number(int position) {
        return position < numbers.size() ? numbers.get(position) : BigInteger.ZERO;
    }
}
