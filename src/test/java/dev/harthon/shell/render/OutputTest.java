package dev.harthon.shell.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputTest {

    private static final Details REDIS =
            Details.of().row("id", "/redis").row("mem", 256, "256 MiB").row("command", "one\ntwo").row("user", "");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsOneThingInEachFormat() {
        assertThat(shown(OutputFormat.TABLE)).isEqualTo("""
                id       /redis
                mem      256 MiB
                command  one
                         two
                user     -
                """);
        assertThat(shown(OutputFormat.JSON)).isEqualTo("""
                {
                  "id": "/redis",
                  "mem": 256,
                  "command": "one\\ntwo",
                  "user": ""
                }
                """);
        assertThat(shown(OutputFormat.PLAIN)).isEqualTo("id\t/redis\nmem\t256\ncommand\tone\\ntwo\nuser\t\n");
        assertThat(shown(OutputFormat.IDS)).isEqualTo("/redis\n");
    }

    @Test
    void saysOnStderrThatThereIsNothing() {
        output(OutputFormat.TABLE).show(Listing.of(List.<String>of()).column("id", id -> id).whenEmpty("no apps"));
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("no apps\n");
    }

    @Test
    void printsAnEmptyListForPrograms() {
        output(OutputFormat.JSON).show(Listing.of(List.<String>of()).column("id", id -> id));
        assertThat(text(out)).isEqualTo("[]\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void keepsNotesAndWarningsOffStdout() {
        Output output = output(OutputFormat.TABLE);
        output.note("a note");
        output.done("built");
        output.warn("a warning");
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("a note\n✓ built\nwarning: a warning\n");
    }

    @Test
    void saysLessWhereAskedTo() {
        Look quiet = new Look(ColourMode.NEVER, false, true, Map.of());
        Streams streams = Streams.piped(java.io.InputStream.nullInputStream(), out, err);
        Output output = new Output(new Console(streams, quiet, Screen.CLASSIC, Pager.NONE), OutputFormat.TABLE);
        output.note("a note");
        output.progress().start("copy", 5);
        output.warn("a warning");
        assertThat(text(err)).isEqualTo("warning: a warning\n");
    }

    @Test
    void makesForeignControlsVisibleOnATerminalOnly() {
        output(OutputFormat.TABLE).line("a\u001b[2Jb\tc");
        assertThat(text(out)).isEqualTo("a\u001b[2Jb\tc\n");
        Terminal terminal = Terminal.of(80);
        new Output(terminal.console(), OutputFormat.TABLE).line("a\u001b[2J\u009b1mb\tc");
        assertThat(terminal.screen()).isEqualTo("a^[[2J\\x9b1mb\tc\n");
    }

    @Test
    void fallsBackToAsciiWhereTheTerminalHasNoMore() {
        Terminal terminal = new Terminal(80, 24, StandardCharsets.US_ASCII, Pager.NONE);
        new Output(terminal.console(), OutputFormat.TABLE).done("caf\u00e9");
        assertThat(terminal.screen()).isEqualTo("ok caf?\n");
    }

    @Test
    void pagesWhatIsTallerThanTheScreen() {
        List<String> paged = new ArrayList<>();
        Terminal terminal = new Terminal(80, 5, StandardCharsets.UTF_8, paged::add);
        Output output = new Output(terminal.console(), OutputFormat.TABLE);
        output.show(View.text(lines(4), List.of()));
        assertThat(paged).isEmpty();
        output.show(View.text(lines(5), List.of()));
        assertThat(paged).containsExactly(lines(5));
        assertThat(terminal.screen()).isEqualTo(lines(4) + "\n");
    }

    @Test
    void noticesThatTheReaderHasGone() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Output output = new Output(Console.piped(closed, closed), OutputFormat.TABLE);
        assertThatThrownBy(() -> output.line("x")).isInstanceOf(OutputClosed.class);
        assertThatThrownBy(() -> output.bytes().write(new byte[] {1})).isInstanceOf(OutputClosed.class);
        output.note("nobody reads this, and nobody is hurt");
    }

    @Test
    void passesBytesThrough() throws IOException {
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
        output(OutputFormat.TABLE).bytes().write(all);
        assertThat(out.toByteArray()).isEqualTo(all);
    }

    private String shown(OutputFormat format) {
        out.reset();
        output(format).show(REDIS);
        return text(out);
    }

    private Output output(OutputFormat format) {
        return new Output(Console.piped(out, err), format);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
