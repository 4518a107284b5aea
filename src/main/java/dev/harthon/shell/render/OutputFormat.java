package dev.harthon.shell.render;

/** The shape in which a result is shown. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    /** One JSON document. */
    JSON,
    /** One record a line, fields separated by tabs, no header. */
    PLAIN,
    /** Only what names the records, one a line. */
    IDS
}
