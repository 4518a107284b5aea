package dev.harthon.shell.commands.act;

import dev.harthon.shell.render.Output;
import dev.harthon.workbench.LogListener;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Prints log lines: byte for byte where they go to a file or a pipe; on a terminal with control characters made
 * visible, and with the task in front where there are several.
 */
final class LogPrinter implements LogListener {

    private static final int SHORT = 8;

    private final Output out;
    private final Set<String> tasks = new LinkedHashSet<>();

    LogPrinter(Output out) {
        this.out = out;
    }

    @Override
    public void line(String task, String file, byte[] bytes) {
        tasks.add(task);
        if (out.console().streams().outIsTerminal() || tasks.size() > 1) {
            String prefix = tasks.size() > 1 ? name(task) + (file.equals("stderr") ? "! " : "| ") : "";
            out.line(prefix + new String(bytes, StandardCharsets.UTF_8));
        } else {
            out.lineOf(bytes);
        }
    }

    @Override
    public void notice(String text) {
        out.note(text);
    }

    /** The part of the instance's id that differs first. */
    private static String name(String task) {
        int dot = task.indexOf(".instance-");
        String uuid = dot < 0 ? task : task.substring(dot + ".instance-".length());
        return uuid.substring(0, Math.min(SHORT, uuid.length()));
    }
}
