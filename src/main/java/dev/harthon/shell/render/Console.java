package dev.harthon.shell.render;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/** Results on stdout, everything else on stderr; one writer at a time, and no text lost behind a progress bar. */
public final class Console {

    private final Streams streams;
    private final Look look;
    private final Screen screen;
    private final Pager pager;
    private final Object lock = new Object();
    private Optional<Overlay> overlay = Optional.empty();

    public Console(Streams streams, Look look, Screen screen, Pager pager) {
        this.streams = streams;
        this.look = look;
        this.screen = screen;
        this.pager = pager;
    }

    /** A console without a terminal, as commands have it in a pipe. */
    public static Console piped(OutputStream out, OutputStream err) {
        Streams streams = Streams.piped(java.io.InputStream.nullInputStream(), out, err);
        return new Console(streams, Look.PLAIN, Screen.CLASSIC, Pager.NONE);
    }

    public Streams streams() {
        return streams;
    }

    public Look look() {
        return look;
    }

    public Screen screen() {
        return screen;
    }

    /** How text on stdout is encoded. */
    public Charset charset() {
        return streams.outCharset();
    }

    /** What results are laid out for. */
    public Page outPage() {
        return page(streams.outIsTerminal(), streams.outCharset());
    }

    /** What notes and errors are laid out for. */
    public Page errPage() {
        return page(streams.errIsTerminal(), streams.errCharset());
    }

    /** Prints lines to stdout. */
    public void out(String text) {
        print(text + "\n");
    }

    /** Prints a long text to stdout, through the pager where it is taller than the screen. */
    public void outPaged(String text) {
        boolean tall = streams.outIsTerminal() && text.lines().count() >= screen.rows();
        if (!tall || !pager.show(text)) {
            out(text);
        }
    }

    /** Prints lines to stderr. */
    public void err(String text) {
        synchronized (lock) {
            quietly(overlay.map(Overlay::erase).orElse("") + text + "\n" + overlay.map(Overlay::draw).orElse(""));
        }
    }

    /** Begins a new line on the terminal, behind what somebody typed. */
    public void breakLine() {
        if (streams.inIsTerminal() && streams.errIsTerminal()) {
            err("");
        }
    }

    /** Stdout for bytes as they are. */
    public OutputStream bytes() {
        return new FilterOutputStream(streams.out()) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                synchronized (lock) {
                    try {
                        out.write(bytes, offset, length);
                        out.flush();
                    } catch (IOException e) {
                        throw new OutputClosed(e);
                    }
                }
            }

            @Override
            public void close() {}
        };
    }

    /** Empties the screen, where stdout is one. */
    public void clearScreen() {
        if (streams.outIsTerminal() && !"dumb".equals(look.env().get("TERM"))) {
            print("\u001b[H\u001b[2J");
        }
    }

    /** Text with what moves the cursor in it, on stdout. */
    void draw(String sequence) {
        print(sequence);
    }

    /** One that lays out text as this one does, and keeps it: all of stdout and stderr in one. */
    public Console captured(OutputStream into) {
        Streams kept = new Streams(
                java.io.InputStream.nullInputStream(), into, into, false, streams.outIsTerminal(), false,
                streams.terminalCharset());
        return new Console(kept, look, screen, Pager.NONE);
    }

    void show(Overlay drawing) {
        synchronized (lock) {
            overlay.filter(last -> last != drawing).ifPresent(last -> settle());
            overlay = Optional.of(drawing);
            redraw();
        }
    }

    void redraw() {
        synchronized (lock) {
            overlay.ifPresent(drawing -> quietly(drawing.erase() + drawing.draw()));
        }
    }

    /** Takes away what is drawn below the text, so that what comes next stands alone. */
    public void settle() {
        synchronized (lock) {
            Optional<Overlay> last = overlay;
            overlay = Optional.empty();
            last.ifPresent(drawing -> {
                quietly(drawing.erase());
                drawing.dropped();
            });
        }
    }

    private void print(String text) {
        synchronized (lock) {
            try {
                boolean shared = streams.outIsTerminal() && overlay.isPresent();
                if (shared) {
                    quietly(overlay.map(Overlay::erase).orElse(""));
                }
                streams.out().write(text.getBytes(streams.outCharset()));
                streams.out().flush();
                if (shared) {
                    quietly(overlay.map(Overlay::draw).orElse(""));
                }
            } catch (IOException e) {
                throw new OutputClosed(e);
            }
        }
    }

    /** A stderr that is gone is nothing to fail about: nobody is there to be told. */
    private void quietly(String text) {
        try {
            streams.err().write(text.getBytes(streams.errCharset()));
            streams.err().flush();
        } catch (IOException gone) {
            overlay = Optional.empty();
        }
    }

    private Page page(boolean terminal, Charset charset) {
        OptionalInt width = terminal ? OptionalInt.of(Math.max(20, screen.columns())) : OptionalInt.empty();
        boolean ascii = look.ascii() || !charset.newEncoder().canEncode(Glyphs.UNICODE.ellipsis());
        return new Page(width, look.palette(terminal), ascii ? Glyphs.ASCII : Glyphs.UNICODE);
    }
}
