package dev.harthon.shell.command;

import dev.harthon.shell.render.OutputFormat;
import java.util.Locale;

/** The options that mean the same everywhere. */
final class StandardOptions {

    static final Option<Boolean> HELP = Option.flag("help", "show this help").letter('h');

    static final Option<OutputFormat> FORMAT = Option.value("output", "format", "table, json or plain (default table)")
            .letter('o')
            .of(ValueType.choice("table", "json", "plain")
                    .map(OutputFormat.class, word -> OutputFormat.valueOf(word.toUpperCase(Locale.ROOT))));

    static final Option<Boolean> IDS = Option.flag("quiet", "show names only, one a line").letter('q');

    static final Option<Boolean> YES = Option.flag("yes", "do not ask").letter('y');

    private StandardOptions() {}
}
