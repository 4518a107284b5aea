package dev.harthon.image.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of old packages write {@code a[0]}; the engine wants {@code a.[0]}. Habitat rewrites them too. */
final class IndexSyntax {

    private static final Pattern OLD = Pattern.compile("(\\{\\{[^}]*[A-Za-z0-9_\\])])\\[");

    private IndexSyntax() {}

    static String modern(String template) {
        String text = template;
        for (Matcher old = OLD.matcher(text); old.find(); old = OLD.matcher(text)) {
            text = old.replaceAll("$1.[");
        }
        return text;
    }
}
