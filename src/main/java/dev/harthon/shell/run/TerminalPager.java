package dev.harthon.shell.run;

import dev.harthon.fault.InterruptedFault;
import dev.harthon.shell.render.Pager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** The user's own pager ({@code PAGER}), or the one that JLine brings. */
record TerminalPager(Terminals terminals, Optional<String> program) implements Pager {

    @Override
    public boolean show(String text) {
        try {
            return program.isPresent() ? external(program.get(), text) : internal(text);
        } catch (InterruptedException e) {
            throw new InterruptedFault("stopped reading", "", "");
        } catch (IOException e) {
            return false;
        }
    }

    private boolean internal(String text) throws IOException, InterruptedException {
        Terminal terminal = terminals.open();
        boolean dumb = Terminal.TYPE_DUMB.equals(terminal.getType())
                || Terminal.TYPE_DUMB_COLOR.equals(terminal.getType());
        if (dumb) {
            return false;
        }
        Less less = new Less(terminal, Path.of(""));
        less.quitAtFirstEof = false;
        less.run(new Source.InputStreamSource(
                new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                true,
                "harthon"));
        return true;
    }

    private static boolean external(String program, String text) throws IOException, InterruptedException {
        Process pager = new ProcessBuilder("sh", "-c", program)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = pager.getOutputStream()) {
            in.write((text + "\n").getBytes(Charset.defaultCharset()));
        } catch (IOException left) {
            // The reader left before the end.
        }
        try {
            pager.waitFor();
            return true;
        } finally {
            pager.destroy();
        }
    }
}
