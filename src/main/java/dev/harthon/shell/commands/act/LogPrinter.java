package dev.harthon.shell.commands.act;

import dev.harthon.shell.render.ControlText;
import dev.harthon.shell.render.Output;
import dev.harthon.workbench.LogListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints log lines: byte for byte where they go to a file or a pipe; on a terminal with control characters made
 * visible, and with the task in front where there are several.
 */
final class LogPrinter implements LogListener {

    private static final int SHORT = 8;

    private final Output out;
    private final List<String> tasks = new ArrayList<>();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

    LogPrinter(Output out) {
        this.out = out;
    }

    @Override
    public void line(String task, String file, byte[] bytes) {
        if (!tasks.contains(task)) {
            tasks.add(task);
        }
        if (out.console().streams().outIsTerminal() || tasks.size() > 1) {
            settle();
            out.console().out(prefix(task, file) + text(bytes));
        } else {
            raw.writeBytes(bytes);
            raw.write('\n');
        }
    }

    @Override
    public void settle() {
        if (raw.size() > 0) {
            out.write(raw.toByteArray());
            raw.reset();
        }
    }

    private String prefix(String task, String file) {
        String prefix = name(task) + (file.equals("stderr") ? "! " : "| ");
        return tasks.size() > 1 ? out.page().palette().oneOf(tasks.indexOf(task), prefix) : "";
    }

    private String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return out.console().streams().outIsTerminal() ? ControlText.neutral(text) : text;
    }

    @Override
    public void notice(String text) {
        settle();
        out.note(text);
    }

    /** The part of the instance's id that differs first. */
    private static String name(String task) {
        int dot = task.indexOf(".instance-");
        String uuid = dot < 0 ? task : task.substring(dot + ".instance-".length());
        return uuid.substring(0, Math.min(SHORT, uuid.length()));
    }
}
