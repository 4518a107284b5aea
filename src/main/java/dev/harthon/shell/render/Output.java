package dev.harthon.shell.render;

import dev.harthon.workbench.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** How a command speaks: results on stdout in the format asked for, all else on stderr. */
public final class Output {

    private final Console console;
    private final OutputFormat format;

    public Output(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    public OutputFormat format() {
        return format;
    }

    /** What results are laid out for. */
    public Page page() {
        return console.outPage();
    }

    public Console console() {
        return console;
    }

    /** Shows a result in the format asked for. */
    public void show(View view) {
        switch (format) {
            case TABLE -> {
                String table = view.table(console.outPage());
                if (table.isEmpty()) {
                    note(view.whenEmpty());
                } else {
                    console.outPaged(table);
                }
            }
            case JSON -> console.outPaged(safe(Json.pretty(view.json())));
            case PLAIN -> lines(view.plain().stream().map(fields -> String.join("\t", fields)).toList());
            case IDS -> lines(view.ids());
        }
    }

    /** A result of one line or more, the same in every format. Control characters are made visible on a terminal. */
    public void line(String text) {
        console.out(safe(text));
    }

    /** Bytes for stdout as they are, line ends included. */
    public void write(byte[] bytes) {
        try {
            bytes().write(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }

    /** Stdout for bytes as they are, such as a file of the sandbox. */
    public OutputStream bytes() {
        return console.bytes();
    }

    /** What a person likes to know; nothing with {@code --quiet}. */
    public void note(String text) {
        if (!console.look().quiet()) {
            console.err(ControlText.neutral(text));
        }
    }

    /** What a person likes to know: something has been done. */
    public void done(String text) {
        if (!console.look().quiet()) {
            Page page = console.errPage();
            console.err(page.palette().good(page.glyphs().tick()) + " " + ControlText.neutral(text));
        }
    }

    /** What a person must know, though the command goes on. */
    public void warn(String text) {
        Page page = console.errPage();
        console.err(page.palette().warning("warning:") + " " + ControlText.neutral(text));
    }

    /** The progress of long operations, as a bar on a terminal and as lines elsewhere. */
    public Progress progress() {
        if (console.look().quiet()) {
            return Progress.silent();
        }
        boolean canRedraw = console.streams().errIsTerminal() && !"dumb".equals(console.look().env().get("TERM"));
        return canRedraw
                ? new ProgressBar(console, System::nanoTime, Ticker.fiveTimesASecond())
                : new ProgressLines(console, System::nanoTime);
    }

    private void lines(List<String> lines) {
        if (!lines.isEmpty()) {
            console.outPaged(lines.stream().map(this::safe).collect(Collectors.joining("\n")));
        }
    }

    private String safe(String text) {
        return console.streams().outIsTerminal() ? ControlText.neutral(text) : text;
    }
}
