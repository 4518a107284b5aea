package dev.harthon.shell.run;

import dev.harthon.shell.render.Streams;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * Finds out which of the process's streams are terminals. {@code System.console()} does not tell: it knows only of all
 * streams at once, and since Java 22 it is there without any terminal.
 */
public final class Tty {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Tty() {}

    /** The process's own streams. Unbuffered: what is written is out. */
    public static Streams streams() {
        return new Streams(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                output(FileDescriptor.out),
                output(FileDescriptor.err),
                isTerminal(0, SystemStream.Input),
                isTerminal(1, SystemStream.Output),
                isTerminal(2, SystemStream.Error),
                terminalCharset());
    }

    private static OutputStream output(FileDescriptor descriptor) {
        return new FileOutputStream(descriptor);
    }

    /** Linux says it without loading anything; elsewhere JLine's native library does. */
    private static boolean isTerminal(int descriptor, SystemStream stream) {
        try {
            String device = Files.readSymbolicLink(DESCRIPTORS.resolve(String.valueOf(descriptor))).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return !Files.isDirectory(DESCRIPTORS) && jlineSays(stream);
        }
    }

    private static boolean jlineSays(SystemStream stream) {
        return Stream.of("jni", "exec").anyMatch(name -> {
            try {
                return TerminalProvider.load(name).isSystemStream(stream);
            } catch (IOException | LinkageError unavailable) {
                return false;
            }
        });
    }

    private static Charset terminalCharset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(Tty::charset)
                .orElseGet(Charset::defaultCharset);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.US_ASCII;
        }
    }
}
