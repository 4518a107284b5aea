package dev.harthon.shell.render;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the shell prints it: two blanks of indent, keys in the order in which they were put, the same everywhere. */
public final class Json {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer().with(printer());

    private Json() {}

    /** One document without a line end after it. */
    public static String pretty(Object value) {
        return WRITER.writeValueAsString(value);
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
