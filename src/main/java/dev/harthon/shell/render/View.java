package dev.harthon.shell.render;

import java.util.List;
import java.util.function.Function;

/** A result that can be shown in every {@link OutputFormat}. */
public interface View {

    /** For people, without a line end after the last line; empty where there is nothing to show. */
    String table(Page page);

    /** Anything that Jackson can write: maps, lists, records, trees. */
    Object json();

    /** Records of fields. */
    List<List<String>> plain();

    /** What names the records. */
    List<String> ids();

    /** What to say (on stderr) where {@link #table} is empty. */
    default String whenEmpty() {
        return "nothing to show";
    }

    /**
     * A text that people read and its data that programs read; each line of the text is a record. It may come from
     * anywhere: control characters are made visible on a terminal, and stay as they are in a file.
     */
    static View text(String text, Object json) {
        return text(page -> page.width().isPresent() ? ControlText.neutral(text) : text, json);
    }

    /** The same where the text depends on the page. */
    static View text(Function<Page, String> text, Object json) {
        return new TextView(text, json);
    }

    /** A JSON document that people also read as JSON. */
    static View document(Object json) {
        return new TextView(page -> Json.pretty(json), json);
    }
}
