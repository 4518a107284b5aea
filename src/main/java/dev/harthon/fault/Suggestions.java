package dev.harthon.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Did-you-mean: the known words that are near to a mistyped one, at most three, nearest first. */
public final class Suggestions {

    private static final int MOST = 3;
    private static final int FARTHEST = 2;

    private Suggestions() {}

    /** Words within two edits of the mistyped one, or that begin with it (three letters at least). */
    public static List<String> near(String mistyped, Collection<String> known) {
        String word = mistyped.toLowerCase(Locale.ROOT);
        record Scored(String word, int distance) {}
        return known.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, distance(word, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() <= FARTHEST && scored.distance() < Math.max(2, word.length())
                        || word.length() >= 3 && scored.word().toLowerCase(Locale.ROOT).startsWith(word))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .limit(MOST)
                .map(Scored::word)
                .toList();
    }

    /** {@code did you mean a, b or c?}, or the alternative text where nothing is near. */
    public static String question(String mistyped, Collection<String> known, String otherwise) {
        List<String> near = near(mistyped, known);
        if (near.isEmpty()) {
            return otherwise;
        }
        String last = near.get(near.size() - 1);
        String list = near.size() == 1 ? last : String.join(", ", near.subList(0, near.size() - 1)) + " or " + last;
        return "did you mean " + list + "?";
    }

    /** Optimal string alignment: insertions, deletions, changes and swaps of neighbours count one each. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
