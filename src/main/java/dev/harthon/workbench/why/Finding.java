package dev.harthon.workbench.why;

import java.util.List;

/**
 * Something that explains why an application does not run.
 *
 * @param name for programs: {@code fetch-failed}
 * @param text the cause in one sentence
 * @param evidence where it is seen, a line each
 * @param remedy commands that help, or an empty text
 */
public record Finding(String name, Rank rank, String text, List<String> evidence, String remedy) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    static Finding cause(String name, String text, String remedy, String... evidence) {
        return new Finding(name, Rank.CAUSE, text, List.of(evidence), remedy);
    }

    static Finding likely(String name, String text, String remedy, String... evidence) {
        return new Finding(name, Rank.LIKELY, text, List.of(evidence), remedy);
    }

    static Finding context(String name, String text, String remedy, String... evidence) {
        return new Finding(name, Rank.CONTEXT, text, List.of(evidence), remedy);
    }
}
