package dev.harthon.depot.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;

/**
 * Names in parts, sorted so that all below one part stand together. What begins with a text is found by halving, and
 * what lies below a part is leapt over, so the work depends on what is found, not on how many names there are.
 */
final class NameIndex {

    /** Takes the place of the slash: below every other character, so that {@code a/b} comes before {@code a-b}. */
    private static final char PART = '\0';

    private final List<String> sorted;

    /** @param sorted of the form that {@link #encode} gives, with quick access to any place */
    NameIndex(List<String> sorted) {
        if (!(sorted instanceof RandomAccess)) {
            throw new IllegalArgumentException("a list that is halved must have random access");
        }
        this.sorted = sorted;
    }

    static NameIndex of(Collection<String> names) {
        List<String> encoded = new ArrayList<>(names.size());
        names.forEach(name -> encoded.add(encode(name)));
        Collections.sort(encoded);
        return new NameIndex(encoded);
    }

    static String encode(String name) {
        return name.replace('/', PART);
    }

    /**
     * The names that a text may go on to, up to the end of its last part.
     *
     * @param most of them to give
     */
    List<String> next(String text, int most) {
        String beginning = encode(text);
        List<String> found = new ArrayList<>();
        int at = place(beginning);
        while (at < sorted.size() && found.size() < most) {
            String name = sorted.get(at);
            if (!name.startsWith(beginning)) {
                break;
            }
            int end = name.indexOf(PART, beginning.length());
            String step = end < 0 ? name : name.substring(0, end);
            found.add(step.replace(PART, '/'));
            at = after(step, at);
        }
        return found;
    }

    /** The first place behind a part and all below it. Often that is the next one, so halving is put off. */
    private int after(String step, int at) {
        int next = at + 1;
        boolean below = next < sorted.size() && isWithin(sorted.get(next), step);
        return below ? place(step + (char) (PART + 1)) : next;
    }

    private static boolean isWithin(String name, String step) {
        return name.startsWith(step) && (name.length() == step.length() || name.charAt(step.length()) == PART);
    }

    private int place(String text) {
        int found = Collections.binarySearch(sorted, text);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted.get(found - 1).equals(text)) {
            found--;
        }
        return found;
    }
}
