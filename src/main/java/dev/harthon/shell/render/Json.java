package dev.harthon.shell.render;

import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the shell prints it: indented, keys in the order in which they were put. */
public final class Json {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private Json() {}

    /** One document without a line end after it. */
    public static String pretty(Object value) {
        return WRITER.writeValueAsString(value);
    }
}
