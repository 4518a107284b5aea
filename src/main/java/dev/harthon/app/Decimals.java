package dev.harthon.app;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as people write them: no exponent, no sign but minus. */
final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,12}(\\.\\d{1,12})?|\\.\\d{1,12})");

    private Decimals() {}

    static Optional<BigDecimal> parse(String text) {
        String trimmed = text.strip();
        return NUMBER.matcher(trimmed).matches() ? Optional.of(plain(new BigDecimal(trimmed))) : Optional.empty();
    }

    /** Equal numbers become equal objects: no trailing zeros, no negative scale. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
