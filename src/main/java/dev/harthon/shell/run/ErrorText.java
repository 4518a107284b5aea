package dev.harthon.shell.run;

import dev.harthon.fault.Fault;
import dev.harthon.shell.render.ControlText;
import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.Wrap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure as text: {@code error: what}, {@code why: ...}, {@code try: ...}, five lines at most; the causes and the
 * stack trace only where asked for.
 */
final class ErrorText {

    private static final int MOST_LINES = 5;
    private static final int WIDEST = 120;
    private static final String WHY = "  why: ";
    private static final String TRY = "  try: ";
    private static final String INDENT = "       ";

    private final Page page;
    private final Verbosity verbosity;

    ErrorText(Page page, Verbosity verbosity) {
        this.page = page;
        this.verbosity = verbosity;
    }

    /** @param where what the first line begins with, such as {@code demo.harthon:3: }; may be empty */
    String of(Throwable failure, String where) {
        List<String> lines = failure instanceof Fault fault ? fault(fault, where) : bug(failure, where);
        if (verbosity != Verbosity.NORMAL) {
            for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                lines.add("  cause: " + ControlText.line(cause.toString()));
            }
        }
        if (verbosity == Verbosity.TRACES) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            ControlText.neutral(trace.toString().replace("\r", "")).lines().forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    private List<String> fault(Fault fault, String where) {
        return told(where, fault.what(), fault.why().orElse(""), fault.remedy().orElse(""));
    }

    /** Anything but a Fault is a mistake of ours, and says so. */
    private List<String> bug(Throwable failure, String where) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        String remedy = "run it again with --debug and report what it prints";
        return told(where, "Harthon has a bug", failure.getClass().getSimpleName() + message, remedy);
    }

    private List<String> told(String where, String what, String why, String remedy) {
        List<String> first = wrap(where + page.palette().error("error:") + " ", what);
        List<String> last = remedy.isEmpty() ? List.of() : wrap(TRY, remedy);
        List<String> middle = why.isEmpty() ? List.of() : wrap(WHY, why);
        int room = Math.max(1, MOST_LINES - first.size() - last.size());
        if (middle.size() > room && verbosity == Verbosity.NORMAL) {
            middle = new ArrayList<>(middle.subList(0, room));
            middle.set(room - 1, middle.get(room - 1) + " " + page.glyphs().ellipsis());
        }
        List<String> all = new ArrayList<>(first);
        all.addAll(middle);
        all.addAll(last);
        return all;
    }

    /** A text of several lines stays so; each is wrapped where there is a width. */
    private List<String> wrap(String label, String text) {
        int width = page.width().isEmpty() ? Integer.MAX_VALUE : Math.min(WIDEST, page.width().getAsInt());
        List<String> lines = new ArrayList<>();
        String begin = label;
        for (String line : ControlText.neutral(text).lines().toList()) {
            lines.addAll(Wrap.lines(begin + line.strip(), width, INDENT));
            begin = INDENT;
        }
        return lines;
    }
}
